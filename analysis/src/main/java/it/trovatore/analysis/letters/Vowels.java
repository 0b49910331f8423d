package it.trovatore.analysis.letters;

/** The letters in which nearly all words of Italian end, with the accents that it writes. */
public final class Vowels {

  private static final String ALL = "aeiouàèéìòù";

  private Vowels() {}

  /** Whether a letter in lower case is one. */
  public static boolean isOne(char letter) {
    return ALL.indexOf(letter) >= 0;
  }

  /** Whether a word in lower case ends in one: not most loans, nor what is cut short. */
  public static boolean end(String word) {
    return !word.isEmpty() && isOne(word.charAt(word.length() - 1));
  }
}
