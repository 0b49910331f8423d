package it.trovatore.lucene.repair;

import java.util.function.Consumer;

/**
 * The strings at one edit from a word: a letter lost, doubled, taken for another, or two swapped.
 */
final class EditVariants {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzàèéìòù";

  private EditVariants() {}

  /**
   * Gives each variant, some more than once, never the word itself but by a swap of like letters.
   */
  static void of(String word, Consumer<String> variants) {
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      if (!tail.isEmpty()) {
        variants.accept(head + tail.substring(1));
      }
      if (tail.length() > 1) {
        variants.accept(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
      }
      for (int letter = 0; letter < LETTERS.length(); letter++) {
        char other = LETTERS.charAt(letter);
        variants.accept(head + other + tail);
        if (!tail.isEmpty()) {
          variants.accept(head + other + tail.substring(1));
        }
      }
    }
  }
}
