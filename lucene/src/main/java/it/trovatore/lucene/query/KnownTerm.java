package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A term that some document has, in one state of the index. Thread-safe.
 *
 * @param states where its postings lie
 * @param rarity its inverse document frequency
 */
public record KnownTerm(
    TextField field, TermKind kind, Term term, TermStates states, float rarity) {

  /** In how many documents it is; deleted ones may count. */
  public int documents() {
    return states.docFreq();
  }

  /** Matches and scores it. */
  Query query() {
    return new TermQuery(term, states);
  }
}
