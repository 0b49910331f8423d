/**
 * From the query tree to Lucene queries, with the ranking tiers.
 *
 * <p>A piece of a query is followed through four types. {@link it.trovatore.lucene.query.Words} are
 * what analysis makes of it: each {@link it.trovatore.lucene.query.Words.Word} has a place and a
 * {@link it.trovatore.lucene.query.Words.Form}, the same wherever it stands. {@link
 * it.trovatore.lucene.query.KnownWord} is what one state of the index has of a form, by field:
 * {@link it.trovatore.lucene.query.KnownTerm}s, from which queries are made and postings are read.
 * {@link it.trovatore.lucene.query.LexiconWord} is what the language says of it, whatever the index
 * has.
 */
@NullMarked
package it.trovatore.lucene.query;

import org.jspecify.annotations.NullMarked;
