package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which Italian may accent the last vowel of a word: with a grave accent, <i>e</i> also
 * with an acute one; and how it writes the letters of other languages. Thread-safe.
 */
public final class SpellingVariants {

  /** Grave and acute in turn. */
  private static final String ACCENTED = "àáèéìíòóùú";

  private SpellingVariants() {}

  /**
   * The words that differ from the given one only in the accent of their last letter, without any
   * accent first; empty unless that is a vowel.
   */
  static List<String> ofFinalVowel(String word) {
    if (word.isEmpty()) {
      return List.of();
    }
    int last = word.length() - 1;
    List<String> variants = new ArrayList<>(2);
    for (char letter : inAnyAccent(word.charAt(last)).toCharArray()) {
      if (letter != word.charAt(last)) {
        variants.add(word.substring(0, last) + letter);
      }
    }
    return variants;
  }

  /** Whether the word ends in an accented vowel. */
  public static boolean isAccented(String word) {
    return !word.isEmpty() && ACCENTED.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** The word with a grave accent on its last letter for an acute one, or the other way. */
  public static Optional<String> withOtherAccent(String word) {
    int last = word.isEmpty() ? -1 : ACCENTED.indexOf(word.charAt(word.length() - 1));
    return last < 0
        ? Optional.empty()
        : Optional.of(word.substring(0, word.length() - 1) + ACCENTED.charAt(last ^ 1));
  }

  /** The word with two letters for one that Italian keyboards lack: <i>schroeder</i>. */
  static String withDigraphs(String word) {
    return word.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ø", "oe")
        .replace("å", "aa")
        .replace("đ", "dj");
  }

  /** A vowel without an accent, then with each that ends a word; empty for another letter. */
  static String inAnyAccent(char vowel) {
    return switch (vowel) {
      case 'a', 'à', 'á' -> "aà";
      case 'e', 'è', 'é' -> "eèé";
      case 'i', 'ì', 'í' -> "iì";
      case 'o', 'ò', 'ó' -> "oò";
      case 'u', 'ù', 'ú' -> "uù";
      default -> "";
    };
  }
}
