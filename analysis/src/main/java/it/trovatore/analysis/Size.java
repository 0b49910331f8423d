package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import java.util.List;

/**
 * Two or three lengths with a sign between them, which people write with blanks or without: <i>80 x
 * 28 x 202, 1920x1080</i>.
 */
final class Size {

  /** What stands between the lengths, also for the sign of a product. */
  static final char BY = 'x';

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 5;

  private Size() {}

  /** Whether a word stands between two lengths. */
  static boolean isBetween(CharSequence word) {
    return word.length() == 1 && word.charAt(0) == BY;
  }

  /** Whether some words may be the beginning of a longer one. */
  static boolean awaitsMore(List<String> words) {
    return words.size() < MOST_WORDS && beginning(words) == words.size();
  }

  /** How many words, from the first, are one; 0 where none is. */
  static int words(List<String> words) {
    int begun = beginning(words);
    int whole = begun % 2 == 0 ? begun - 1 : begun;
    return whole < FEWEST_WORDS ? 0 : whole;
  }

  private static int beginning(List<String> words) {
    int at = 0;
    while (at < words.size()
        && at < MOST_WORDS
        && (at % 2 == 0 ? isLength(words.get(at)) : isBetween(words.get(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isLength(String word) {
    return Digits.isOne(word.charAt(0))
        && word.chars().allMatch(c -> Digits.isOne((char) c) || c == ',' || c == '.');
  }
}
