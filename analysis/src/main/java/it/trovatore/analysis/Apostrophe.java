package it.trovatore.analysis;

/**
 * The one character that stands for all apostrophes between the char filter and the last filter.
 */
final class Apostrophe {

  /** Modifier letter apostrophe: a letter for Unicode's word boundaries, so words keep it. */
  static final char CANONICAL = '\u02BC';

  private Apostrophe() {}

  /** Whether the word was written with an apostrophe at its end. */
  static boolean ends(CharSequence word) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == CANONICAL;
  }
}
