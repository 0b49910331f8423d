package it.trovatore.analysis;

/**
 * The number of a law or another act with two digits of its year (<i>241/90</i>), and a date
 * (<i>7/8/90</i>): the last part carries the whole year, so that it meets <i>legge 7 agosto 1990,
 * n. 241</i>.
 */
final class ActNumber {

  /** Fraction slash: keeps the digits around it in one token. */
  static final char SLASH = '\u2044';

  private static final int DIGITS_OF_YEAR = 2;

  /** Later years of two digits are of the twentieth century. */
  private static final int LAST_OF_THIS_CENTURY = 29;

  private ActNumber() {}

  /**
   * The year that a part of a token stands for; empty for a part that is none.
   *
   * @param token with {@link #SLASH} before a year
   * @param start of the part
   * @param end of the part
   */
  static String yearOf(char[] token, int start, int end) {
    if (start == 0
        || token[start - 1] != SLASH
        || end - start != DIGITS_OF_YEAR
        || !Digits.isOne(token[start])
        || !Digits.isOne(token[start + 1])) {
      return "";
    }
    String year = String.valueOf(token, start, DIGITS_OF_YEAR);
    return (Integer.parseInt(year) > LAST_OF_THIS_CENTURY ? "19" : "20") + year;
  }
}
