package it.trovatore.analysis;

/**
 * The digits of Europe: others have a numerical value too, but stand in no date or measure here.
 */
final class Digits {

  private Digits() {}

  /** Whether it is one of 0 to 9. */
  static boolean isOne(char c) {
    return c >= '0' && c <= '9';
  }
}
