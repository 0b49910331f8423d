package it.trovatore.analysis.letters;

/**
 * A year of two digits: of the number of a law or another act (<i>241/90</i>), of a date
 * (<i>7/8/90</i>), or behind an apostrophe (<i>nel '43</i>). It carries the whole year, so that it
 * meets <i>legge 7 agosto 1990, n. 241</i>.
 */
public final class ShortYear {

  /** Fraction slash: keeps the digits around it in one token. */
  public static final char SLASH = '\u2044';

  /** How many digits such a year has. */
  public static final int DIGITS = 2;

  /** Later years of two digits are of the twentieth century. */
  private static final int LAST_OF_THIS_CENTURY = 29;

  private ShortYear() {}

  /**
   * The year that a part of a token stands for; empty for a part that is none. Behind an apostrophe
   * the first of a century may be of this or the last (<i>la guerra del '15, classe '15</i>): they
   * are none.
   *
   * @param token with {@link #SLASH} or {@link Apostrophe#CANONICAL} before a year
   * @param start of the part
   * @param end of the part
   */
  public static String of(char[] token, int start, int end) {
    if (start == 0
        || end - start != DIGITS
        || !Digits.isOne(token[start])
        || !Digits.isOne(token[start + 1])) {
      return "";
    }
    String year = String.valueOf(token, start, DIGITS);
    boolean recent = isRecent(year);
    boolean alone = token[0] == Apostrophe.CANONICAL && start == 1 && end == token.length;
    if (token[start - 1] == SLASH) {
      return behindNumber(year);
    }
    return alone && !recent ? "19" + year : "";
  }

  /** The whole year of the two digits behind a number and a slash. */
  public static String behindNumber(String year) {
    return (isRecent(year) ? "20" : "19") + year;
  }

  private static boolean isRecent(String year) {
    return Integer.parseInt(year) <= LAST_OF_THIS_CENTURY;
  }
}
