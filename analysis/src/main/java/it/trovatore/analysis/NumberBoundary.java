package it.trovatore.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * Where a word and a number meet that are written as one, but often in two: a number with its unit
 * of measure (<i>5km</i>) or its Latin ordinal (<i>612bis</i>), a name with a number (<i>Covid19,
 * ISO9001</i>). Formulas, models and vitamins stay whole (<i>H2O, A4, B12</i>).
 */
final class NumberBoundary {

  private static final int SHORTEST_NAME = 4;
  private static final int ACRONYM = 3;
  private static final int LONG_NUMBER = 3;

  private static final Set<String> BEHIND_NUMBERS =
      Set.of(
          "mm",
          "cm",
          "dm",
          "m",
          "km",
          "mq",
          "mc",
          "ha",
          "mg",
          "hg",
          "kg",
          "ml",
          "cl",
          "dl",
          "l",
          "hl",
          "v",
          "w",
          "kw",
          "kwh",
          "mw",
          "hz",
          "khz",
          "mhz",
          "ghz",
          "kb",
          "mb",
          "gb",
          "tb",
          "px",
          "h",
          "min",
          "sec",
          "mila",
          "mln",
          "mld",
          "milioni",
          "miliardi",
          "euro",
          "bis",
          "ter",
          "quater",
          "quinquies",
          "sexies",
          "septies",
          "octies",
          "novies",
          "decies");

  private NumberBoundary() {}

  /**
   * Where the second part begins.
   *
   * @param token in any case
   * @param length how much of it counts
   * @return 0 when it is one word
   */
  static int in(char[] token, int length) {
    int digits = 0;
    while (digits < length && isOfNumber(token[digits])) {
      digits++;
    }
    if (digits > 0) {
      return digits < length && isUnit(token, digits, length) ? digits : 0;
    }
    int letters = 0;
    while (letters < length && Character.isLetter(token[letters])) {
      letters++;
    }
    boolean isName =
        letters >= SHORTEST_NAME || (letters == ACRONYM && length - letters >= LONG_NUMBER);
    return isName && letters < length && areDigits(token, letters, length) ? letters : 0;
  }

  private static boolean isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private static boolean isUnit(char[] token, int start, int end) {
    return BEHIND_NUMBERS.contains(
        String.valueOf(token, start, end - start).toLowerCase(Locale.ITALIAN));
  }

  private static boolean areDigits(char[] token, int start, int end) {
    for (int i = start; i < end; i++) {
      if (token[i] < '0' || token[i] > '9') {
        return false;
      }
    }
    return true;
  }
}
