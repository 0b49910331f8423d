package it.trovatore.analysis;

import org.jspecify.annotations.Nullable;

/**
 * An abbreviation, numeral or acronym whose meaning depends on the words beside it, as they are
 * written. Immutable.
 */
sealed interface ToldByNeighbours permits Acronym, LoneNumeral, NumberSign, ShortTitle {

  /** What some letters may stand for, or null for most words. */
  static @Nullable ToldByNeighbours of(char[] word, int length) {
    ToldByNeighbours told = inCapitals(word, length);
    return told == null && length > 0 ? Acronym.of(word, length) : told;
  }

  /** What they may stand for where all around is in capitals too. */
  static @Nullable ToldByNeighbours inCapitals(char[] word, int length) {
    if (length == 0) {
      return null;
    }
    ToldByNeighbours told = LoneNumeral.of(word, length);
    told = told == null ? NumberSign.of(word, length) : told;
    return told == null ? ShortTitle.of(word, length) : told;
  }

  /** The word that they stand for. */
  String inWords();

  /** Whether they do between two words, where there are any. */
  boolean isMeant(@Nullable Beside before, @Nullable Beside next);
}
