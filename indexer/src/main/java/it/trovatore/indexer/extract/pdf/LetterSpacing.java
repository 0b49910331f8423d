package it.trovatore.indexer.extract.pdf;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges a reading of a PDF by the letters that stand alone: drawings and posters set their letters
 * so far apart that each is taken for a word, unless wider gaps are allowed within one.
 */
final class LetterSpacing {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final int FEWEST_WORDS = 12;

  private LetterSpacing() {}

  /** Whether most words are letters that stand alone. */
  static boolean isWide(List<Block> blocks) {
    List<String> words = words(blocks);
    long letters = words.stream().filter(word -> word.length() == 1).count();
    return words.size() >= FEWEST_WORDS && 2 * letters > words.size();
  }

  /**
   * How much of the text is in words of two letters or more that the language has.
   *
   * @return from 0 to 1; 0 without any letters
   */
  static double known(List<Block> blocks, WordList language) {
    List<String> words = words(blocks);
    double all = words.stream().mapToInt(String::length).sum();
    double known =
        words.stream()
            .filter(word -> word.length() > 1 && language.contains(word))
            .mapToInt(String::length)
            .sum();
    return all == 0 ? 0 : known / all;
  }

  private static List<String> words(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> NO_LETTERS.splitAsStream(block.text().toLowerCase(Locale.ITALIAN)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
