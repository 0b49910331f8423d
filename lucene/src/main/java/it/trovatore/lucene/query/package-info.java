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
 *
 * <ul>
 *   <li>The words of a query: {@code Words}, {@code AskedWords}, {@code LastWord}, {@code
 *       LexiconWord}; of its clauses {@code Abbreviated}, {@code Codes}, {@code ElidedWords},
 *       {@code SpacedWords}; in a row {@code TypedRow}, {@code OldPrepositions}, {@code Amounts}.
 *   <li>What the index has of them: {@code SearchTerms} for one search, {@code SnapshotSearcher}
 *       for one state of the index, {@code WordLookUp}, {@code PrefixTerms}, {@code
 *       TermDictionary}, {@code AccentLeftOut}, {@code WordStatistics}, {@code Company}, {@code
 *       Miswritten}.
 *   <li>Queries: {@code QueryTranslator} makes a {@code Translation} of {@code Clauses}, by {@code
 *       ClauseQueries}, {@code WordQueries}, {@code PhraseQueries}, {@code Prefixes}, {@code
 *       CopiedText}, {@code CutText}, {@code Tiers} and {@code Effort}.
 *   <li>Scores and matches from postings, without a query's machinery: {@code FirstPassScore},
 *       {@code SecondPassScore}, {@code Shares}, {@code TermAtATime}, {@code Nearness}, {@code
 *       NearWords}, {@code Holders}, {@code Rows}, {@code Intervals}, {@code Positions}, {@code
 *       LeafDocuments}.
 *   <li>Marks: {@code Marking}, {@code MarkingBuilder}, {@code Sought}, {@code Reasons}.
 * </ul>
 */
@NullMarked
package it.trovatore.lucene.query;

import org.jspecify.annotations.NullMarked;
