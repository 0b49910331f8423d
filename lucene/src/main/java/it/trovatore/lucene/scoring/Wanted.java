package it.trovatore.lucene.scoring;

import it.trovatore.lucene.terms.KnownTerm;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A clause that documents are ranked by but may lack.
 *
 * @param text as typed
 * @param query matches the documents that have it
 * @param anyOf the terms of which these have one or more; null where only the query tells
 */
public record Wanted(String text, Query query, @Nullable List<KnownTerm> anyOf) {}
