/**
 * What the language says of a single word, whatever stands beside it; the tables that it is read
 * from lie beside the classes.
 *
 * <ul>
 *   <li>{@code Lemmatizer}: from a word to its lemmas and families. By the lexicon: {@code Lexicon}
 *       ({@code Reading, Readings, Abbreviations, Names, CommonWords, WordList, Conjugations,
 *       Neighbours}), {@code ClosedClasses}. By rules: {@code Enclitics} ({@code Pronouns}), {@code
 *       RegularForms} ({@code EndingRules, ConjugationEndings, Prefixes, FirstParts}), {@code
 *       Respellings, SpellingVariants, Misread}, {@code UnknownWordStemmer} ({@code KnownWords}).
 *   <li>Signs and digits: {@code Dotted, Telephones, Numerals}.
 *   <li>Families of words: {@code FamilyStemmer}, {@code Kinship} ({@code Suffix, Altered,
 *       Derivations, Participles}), {@code Demonyms}.
 *   <li>For queries and whoever else asks of words: {@link
 *       it.trovatore.analysis.lexicon.WordForms}, {@link it.trovatore.analysis.lexicon.StopWords},
 *       {@link it.trovatore.analysis.lexicon.Folding}.
 *   <li>{@code Tables} reads the {@code .tsv} and {@code .txt} files.
 * </ul>
 */
@NullMarked
package it.trovatore.analysis.lexicon;

import org.jspecify.annotations.NullMarked;
