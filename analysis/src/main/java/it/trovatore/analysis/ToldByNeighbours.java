package it.trovatore.analysis;

import org.jspecify.annotations.Nullable;

/** What letters stand for where the words around them, as they are written, say so. Immutable. */
sealed interface ToldByNeighbours permits Acronym, LoneNumeral, ShortTitle {

  /** What some letters may stand for, or null for most words. */
  static @Nullable ToldByNeighbours of(char[] word, int length) {
    if (length == 0) {
      return null;
    }
    ToldByNeighbours told = LoneNumeral.of(word, length);
    if (told == null) {
      told = ShortTitle.of(word, length);
    }
    return told == null ? Acronym.of(word, length) : told;
  }

  /** The word that they stand for. */
  String inWords();

  /** Whether they do between two words, where there are any. */
  boolean isMeant(@Nullable Beside before, @Nullable Beside next);
}
