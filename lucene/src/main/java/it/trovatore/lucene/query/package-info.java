/**
 * From the query tree to Lucene queries, with the ranking tiers.
 *
 * <ul>
 *   <li>{@code QueryTranslator} makes a {@code Translation} of {@code Clauses}, by {@code
 *       ClauseQueries}, {@code WordQueries}, {@code PhraseQueries}, {@code Prefixes} and {@code
 *       Tiers}; what ranks first and what only ranks, by {@code FirstPassScore} and {@code
 *       SecondPassScore}.
 *   <li>What only the neighbours of a word tell: {@code Abbreviated}, {@code Codes}, {@code
 *       ElidedWords}, {@code SpacedWords}; in a phrase {@code OldPrepositions}, {@code Amounts}.
 *   <li>Texts copied into the search box, whole ({@code TypedRow}, {@code CopiedText}) or up to the
 *       middle of a word ({@code CutText}).
 *   <li>Marks: {@code Marking}, {@code MarkingBuilder}, {@code Sought}, {@code Reasons}.
 * </ul>
 */
@NullMarked
package it.trovatore.lucene.query;

import org.jspecify.annotations.NullMarked;
