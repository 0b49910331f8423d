package it.trovatore.analysis.letters;

/**
 * The one character that stands for all apostrophes between the char filter and the last filter,
 * and those that it stands for.
 */
public final class Apostrophe {

  /** Modifier letter apostrophe: a letter for Unicode's word boundaries, so words keep it. */
  public static final char CANONICAL = '\u02BC';

  /**
   * Apostrophe; single quotation marks (left, right, low-9, high-reversed-9); modifier letters
   * prime, turned comma, apostrophe, reversed comma, left and right half ring, vertical line, grave
   * and acute accent; prime and reversed prime; acute and grave accent; Greek tonos, koronis,
   * psili, varia and oxia; Armenian apostrophe; Hebrew geresh; saltillo; single angle quotation
   * marks; full-width apostrophe and grave accent. The parser of queries has the same list, which
   * knows nothing of this one: the engine's ApostrophesTest keeps them in step.
   */
  private static final String ALL =
      "'\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2032\u2035"
          + "\u00B4`\u0384\u1FBD\u1FBF\u1FEF\u1FFD\u055A\u05F3\uA78B\uA78C\u2039\u203A\uFF07\uFF40";

  private static final boolean[] LIKE = new boolean[Character.MAX_VALUE + 1];

  static {
    for (int i = 0; i < ALL.length(); i++) {
      LIKE[ALL.charAt(i)] = true;
    }
  }

  private Apostrophe() {}

  /** Whether people write an apostrophe with this character. */
  public static boolean isLike(char c) {
    return LIKE[c];
  }

  /** Whether the word was written with an apostrophe at its end. */
  public static boolean ends(CharSequence word) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == CANONICAL;
  }

  /** The word without the apostrophe at its end, if it has one. */
  public static String without(String word) {
    return ends(word) ? word.substring(0, word.length() - 1) : word;
  }
}
