/**
 * Italian analysis as Lucene token filters and factories, and the chains made of them. Usable in
 * any Lucene, Solr or OpenSearch: it knows nothing of Trovatore's other modules.
 *
 * <ul>
 *   <li>The chain, in the order of the text's way, with the factories beside: {@link
 *       it.trovatore.analysis.ItalianAnalysis}; {@code ItalianCharFilter} ({@code Apostrophe, Sign,
 *       NumberSign}), {@code WordSplitFilter} ({@code DividedWords, Dotted, NumberBoundary,
 *       ShortYear}), {@code UnicodeNormalizationFilter}, {@code ToldByNeighboursFilter}, {@code
 *       SpacedCompoundFilter}, {@code ItalianTermsFilter}.
 *   <li>What a word carries beside its own letters ({@code CarryingWord}): parts of one word in
 *       {@code Compound} and {@code SpacedCompounds}, of which each kind is a {@code FirstWord}
 *       ({@code ListedCompounds} with {@code Prefixes} and {@code FirstParts}, {@code NumberGroups,
 *       Iban, FirstOfMonth, BeforeNumber}); meanings that the words {@code Beside} tell, {@code
 *       ToldByNeighbours} ({@code Acronym, LoneNumeral, NumberSign, ShortTitle}).
 *   <li>Numbers: {@code Digits, Numerals, LargeNumbers, NumericDates, Units, Telephones}.
 *   <li>From a word to its terms: {@link it.trovatore.analysis.ItalianTerms}, {@link
 *       it.trovatore.analysis.TermKind}, {@code Lemmatizer}. By the lexicon: {@code Lexicon}
 *       ({@code Reading, Readings, Abbreviations, Names, CommonWords, WordList, Conjugations,
 *       Neighbours}), {@code ClosedClasses}. By rules: {@code Enclitics} ({@code Pronouns}), {@code
 *       RegularForms} ({@code EndingRules, ConjugationEndings}), {@code Respellings,
 *       SpellingVariants, Misread}, {@code UnknownWordStemmer} ({@code KnownWords}).
 *   <li>Families of words: {@code FamilyStemmer}, {@code Kinship} ({@code Suffix, Derivations,
 *       Participles}), {@code Demonyms}.
 *   <li>For queries and whoever else asks of words: {@link it.trovatore.analysis.StopWords}, {@link
 *       it.trovatore.analysis.MeaningBeside}, {@link it.trovatore.analysis.CompoundWords}, {@link
 *       it.trovatore.analysis.WordForms}, {@link it.trovatore.analysis.Vowels}, {@link
 *       it.trovatore.analysis.Folding}.
 *   <li>What these are made of: {@code Tables}, which reads the {@code .tsv} and {@code .txt} files
 *       beside the classes, {@code FirstLetters}, {@code NoParameters}.
 * </ul>
 */
@NullMarked
package it.trovatore.analysis;

import org.jspecify.annotations.NullMarked;
