package it.trovatore.analysis.letters;

import java.util.BitSet;

/**
 * The first three letters of some words: tell in little time that another is none of these, or that
 * it may be. Not thread-safe while words are added.
 */
public final class FirstLetters {

  private static final int LETTERS = 3;
  private static final int SIZE = 1_024;

  private final BitSet beginnings = new BitSet(SIZE);

  /** Adds a word. */
  public void add(CharSequence word) {
    int place = place(word);
    if (place >= 0) {
      beginnings.set(place);
    }
  }

  /** Whether a word may be one of those that were added, whatever its accents. */
  public boolean mayHave(CharSequence word) {
    int place = place(word);
    return place < 0 || beginnings.get(place);
  }

  /** Negative where an accent or an apostrophe is among the letters. */
  private static int place(CharSequence word) {
    int place = 0;
    int length = Math.min(LETTERS, word.length());
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c >= 0x80) {
        return -1;
      }
      place = 31 * place + c;
    }
    return place % SIZE;
  }
}
