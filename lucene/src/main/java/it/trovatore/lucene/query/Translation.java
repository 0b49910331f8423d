package it.trovatore.lucene.query;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query in Lucene's terms.
 *
 * @param scoring finds and ranks documents
 * @param marking matches what is to be marked in the title and body fields
 * @param marksSurface whether {@code marking} has parts on the surface fields
 * @param reasons why each of what {@code marking} matches is marked
 * @param wanted the clauses that a document may lack, in the order of the query
 */
public record Translation(
    Query scoring, Query marking, boolean marksSurface, Reasons reasons, List<Wanted> wanted) {

  /**
   * A clause that documents are ranked by but may lack.
   *
   * @param text as typed
   * @param query matches the documents that have it
   */
  public record Wanted(String text, Query query) {}
}
