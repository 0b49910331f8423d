/**
 * What a piece of a query means, by the analysis and the language, whatever an index has.
 *
 * <p>{@link it.trovatore.lucene.words.Words} are what analysis makes of it: each {@link
 * it.trovatore.lucene.words.Words.Word} has a place and a {@link
 * it.trovatore.lucene.words.Words.Form}, the same wherever it stands. {@link
 * it.trovatore.lucene.words.AskedWords} are those that it means, {@link
 * it.trovatore.lucene.words.LexiconWord} is what the language says of one.
 */
@NullMarked
package it.trovatore.lucene.words;

import org.jspecify.annotations.NullMarked;
