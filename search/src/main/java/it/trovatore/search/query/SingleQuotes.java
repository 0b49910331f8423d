package it.trovatore.search.query;

/**
 * Tells a phrase of several words in curly single quotation marks ({@code ‘tavola rotonda’}) from
 * apostrophes of the same shape ({@code ‘ndrangheta}, {@code un po’}). In doubt they are
 * apostrophes.
 */
final class SingleQuotes {
  private static final char LEFT = '\u2018';
  private static final char RIGHT = '\u2019';
  private static final int LONGEST_APOCOPE = 2;

  private SingleQuotes() {}

  /** Whether a word begins with what could open a phrase. */
  static boolean opens(String word) {
    return word.indexOf(LEFT) == 0;
  }

  /**
   * The index of the mark that closes the phrase opened at {@code at}, or -1 if none is opened
   * there. The mark after a word as short as {@code po’} closes only where no other does. Nothing
   * beyond the next left mark is looked at.
   */
  static int closing(String text, int at) {
    boolean opened =
        text.startsWith(String.valueOf(LEFT), at)
            && at + 1 < text.length()
            && Character.isLetter(text.codePointAt(at + 1));
    int wordLength = 0;
    boolean several = false;
    for (int i = at + 1; opened && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == LEFT || c == '|' || QuotationMarks.isMark(c) || isExclusion(text, i)) {
        return -1;
      }
      if (c == RIGHT && wordLength > LONGEST_APOCOPE && !Characters.isSearchableAt(text, i + 1)) {
        return several ? i : -1;
      }
      several |= c == ' ';
      wordLength = Character.isLetterOrDigit(c) ? wordLength + 1 : 0;
    }
    return -1;
  }

  private static boolean isExclusion(String text, int at) {
    return text.charAt(at - 1) == ' '
        && Characters.isDash(text.charAt(at))
        && Characters.isSearchableAt(text, at + 1);
  }
}
