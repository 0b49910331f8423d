package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Vowels;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.it.ItalianAnalyzer;

/**
 * The words so common that a document need not hold them: Lucene's list, amended. None is dropped,
 * but they weigh little, and but for some they have no families. Thread-safe.
 */
public final class StopWords {

  /** What questions begin with; Lucene's list, made for statements, lacks them. */
  private static final List<String> INTERROGATIVES =
      List.of("qual", "quale", "quali", "quando", "quant", "cosa", "cos");

  /** What Lucene's list lacks of the verbs that others are conjugated with, but for nouns. */
  private static final List<String> AUXILIARIES =
      List.of(
          "avere", "avuta", "avute", "avuti", "avuto", "essere", "essendo", "sieno", "stata",
          "state");

  /**
   * Forms of <i>essere</i> and <i>fare</i>, some without their accents, that are looked for as
   * nouns (<i>il faro, i fossi</i>).
   */
  private static final List<String> NOUNS =
      List.of("faccia", "facciate", "faro", "feci", "fosse", "fossi");

  /** By itself rather a letter (<i>vitamina C</i>) than <i>ci</i> before a vowel. */
  private static final String LETTER = "c";

  private static final CharArraySet ALL = folded();

  private StopWords() {}

  /**
   * Whether a word in lower case and normal form is so common that a document need not hold it:
   * articles, prepositions, pronouns, auxiliary verbs, with or without their accents.
   */
  public static boolean have(CharSequence surface) {
    return ALL.contains(surface)
        || (surface.length() > 0
            && surface.charAt(surface.length() - 1) > 'z'
            && SpellingVariants.withOtherAccent(surface.toString())
                .filter(ALL::contains)
                .isPresent());
  }

  /** Whether a word in lower case has families: <i>essere</i>, a stop word, is a noun too. */
  public static boolean leaveFamilies(String surface) {
    return !have(surface) || AUXILIARIES.contains(surface);
  }

  /** As {@link #have}, of the first letters of an array, with their accents. */
  public static boolean have(char[] surface, int length) {
    return ALL.contains(surface, 0, length);
  }

  /** As {@link #have}, of a word that lost its last vowel: <i>quest'</i>, not <i>vent'</i>. */
  public static boolean haveElided(String surface) {
    return have(surface) || "aeio".chars().anyMatch(vowel -> ALL.contains(surface + (char) vowel));
  }

  /**
   * Whether a word, a noun perhaps (<i>quarant'anni</i>), loses its last vowel before another:
   * <i>dell'acqua</i>, <i>quell'albero</i>.
   *
   * @param word without that vowel
   * @param next not empty, in lower case
   */
  public static boolean mayElide(String word, String next) {
    boolean elided = haveElided(word) && (word.endsWith("ll") || !have(word));
    return (elided || ClosedClasses.isElidedContent(word)) && Vowels.isOne(next.charAt(0));
  }

  private static CharArraySet folded() {
    CharArraySet given = ItalianAnalyzer.getDefaultStopSet();
    CharArraySet words = new CharArraySet(2 * given.size(), false);
    for (Object word : given) {
      String surface = String.valueOf((char[]) word);
      if (!surface.equals(LETTER)) {
        Stream.of(surface, Folding.fold(surface))
            .filter(written -> !NOUNS.contains(written))
            .forEach(words::add);
      }
    }
    words.addAll(INTERROGATIVES);
    words.addAll(AUXILIARIES);
    words.addAll(Abbreviations.ofNumber());
    Respellings.listed()
        .forEach(
            (written, standard) -> {
              if (given.contains(standard) || INTERROGATIVES.contains(standard)) {
                words.add(written);
              }
            });
    return CharArraySet.unmodifiableSet(words);
  }
}
