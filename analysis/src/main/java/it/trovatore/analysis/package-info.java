/**
 * Italian analysis as Lucene token filters and factories, and the chains made of them. Usable in
 * any Lucene, Solr or OpenSearch: it knows nothing of Trovatore's other modules. What a single word
 * is lies in {@link it.trovatore.analysis.lexicon}, what a character is in {@link
 * it.trovatore.analysis.letters}.
 *
 * <ul>
 *   <li>The chain, in the order of the text's way, with the factories beside: {@link
 *       it.trovatore.analysis.ItalianAnalysis}; {@code ItalianCharFilter} ({@code NumberSign}),
 *       {@code WordSplitFilter} ({@code DividedWords, NumberBoundary}), {@code
 *       UnicodeNormalizationFilter}, {@code ToldByNeighboursFilter}, {@code SpacedCompoundFilter},
 *       {@code ItalianTermsFilter}.
 *   <li>What a word carries beside its own letters ({@code CarryingWord}): parts of one word in
 *       {@code Compound} and {@code SpacedCompounds}, of which each kind is a {@code FirstWord}
 *       ({@code ListedCompounds, NumberGroups, Iban, OrdinalBefore, BeforeNumber}); meanings that
 *       the words {@code Beside} tell, {@code ToldByNeighbours} ({@code Acronym, LoneNumeral,
 *       NumberSign, ShortTitle}).
 *   <li>Numbers: {@code LargeNumbers, NumericDates, Units}.
 *   <li>From a word to its terms: {@link it.trovatore.analysis.ItalianTerms}, {@link
 *       it.trovatore.analysis.TermKind}.
 *   <li>For queries: {@link it.trovatore.analysis.MeaningBeside}, {@link
 *       it.trovatore.analysis.CompoundWords}.
 * </ul>
 */
@NullMarked
package it.trovatore.analysis;

import org.jspecify.annotations.NullMarked;
