package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import java.util.Locale;
import java.util.Set;

/**
 * Where a word and a number meet that are written as one, but often in two: a number with its unit
 * of measure (<i>5km</i>), its millions (<i>3mln</i>) or its Latin ordinal (<i>612bis</i>), a name
 * with a number (<i>Covid19, ISO9001</i>). Formulas, models and vitamins stay whole (<i>H2O, A4,
 * B12, 5G</i>).
 */
final class NumberBoundary {

  private static final int SHORTEST_NAME = 4;
  private static final int ACRONYM = 3;
  private static final int LONG_NUMBER = 3;

  private static final Set<String> LATIN_ORDINALS =
      Set.of(
          "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies");

  private NumberBoundary() {}

  /**
   * Where the second part of a word begins.
   *
   * @param text in any case, with nothing in the word that ends one, as apostrophes do
   * @param start of the word
   * @param end of the word
   * @return {@code end} when it is one
   */
  static int in(char[] text, int start, int end) {
    int number = start;
    while (number < end && (isOfNumber(text[number]) || isOfSize(text, number, end))) {
      number++;
    }
    if (number > start) {
      boolean isUnit = number < end && isBehindNumbers(text, number, end);
      return isUnit && !isGeneration(text, start, end) ? number : end;
    }
    int letters = 0;
    while (start + letters < end && Character.isLetter(text[start + letters])) {
      letters++;
    }
    int behind = start + letters;
    boolean isName =
        letters >= SHORTEST_NAME || (letters == ACRONYM && end - behind >= LONG_NUMBER);
    return isName && areDigits(text, behind, end) ? behind : end;
  }

  private static boolean isOfNumber(char c) {
    return Digits.isOne(c) || c == '.' || c == ',';
  }

  /** Whether it is the sign between two lengths. */
  private static boolean isOfSize(char[] text, int at, int end) {
    return Character.toLowerCase(text[at]) == Size.BY
        && at > 0
        && Digits.isOne(text[at - 1])
        && at + 1 < end
        && Digits.isOne(text[at + 1]);
  }

  /** Whether it is one of mobile telephony and no weight: <i>5G</i>. */
  private static boolean isGeneration(char[] token, int start, int end) {
    return end - start == 2 && Character.toLowerCase(token[start + 1]) == 'g';
  }

  private static boolean isBehindNumbers(char[] token, int start, int end) {
    String word = String.valueOf(token, start, end - start).toLowerCase(Locale.ITALIAN);
    return Units.mayBeGlued(word)
        || LargeNumbers.ZEROS.containsKey(word)
        || LATIN_ORDINALS.contains(word);
  }

  private static boolean areDigits(char[] token, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Digits.isOne(token[i])) {
        return false;
      }
    }
    return true;
  }
}
