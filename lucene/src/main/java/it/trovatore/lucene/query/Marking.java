package it.trovatore.lucene.query;

import org.apache.lucene.search.Query;

/**
 * What is to be marked in titles and bodies. Thread-safe.
 *
 * @param query matches it in the title and text fields
 * @param reasons why each of what it matches is marked
 */
public record Marking(Query query, Reasons reasons) {}
