/**
 * What one state of the index has of the words of a query.
 *
 * <p>{@link it.trovatore.lucene.terms.SearchTerms} are asked for one search; {@link
 * it.trovatore.lucene.terms.SnapshotSearcher} remembers for all searches of a state. A {@link
 * it.trovatore.lucene.terms.KnownWord} is what the index has of a word, by field: {@link
 * it.trovatore.lucene.terms.KnownTerm}s, from which queries are made and postings are read.
 */
@NullMarked
package it.trovatore.lucene.terms;

import org.jspecify.annotations.NullMarked;
