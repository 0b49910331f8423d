package it.trovatore.analysis.letters;

/**
 * The digits of Europe: others have a numerical value too, but stand in no date or measure here.
 */
public final class Digits {

  private Digits() {}

  /** Whether it is one of 0 to 9. */
  public static boolean isOne(char c) {
    return c >= '0' && c <= '9';
  }
}
