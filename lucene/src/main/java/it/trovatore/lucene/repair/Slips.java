package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.Folding;

/**
 * How likely it is that a hand which meant one word wrote another, for each of all the slips that
 * it may make: about every third leaves out a letter, of which a word has few, while those that add
 * one or take one for another share many letters, of which near keys are the likeliest (Peterson,
 * "A note on undetected typing errors", 1986; Kukich, "Techniques for automatically correcting
 * words in text", 1992).
 */
final class Slips {

  private static final int COMMON = 128;
  private static final int LETTER_LEFT_OUT = 48;
  private static final int NEAR_KEY = 12;
  private static final int ANY = 4;

  /** By how much an accent left out besides makes any of these less likely. */
  private static final int ACCENT = 2;

  /** By how much each of these is less likely where the first letter is wrong. */
  private static final int FIRST_LETTER = 2;

  /**
   * Letters that are heard alike: what may be written, and what it is taken for, one after the
   * other. What <i>k</i> is taken for is looked at again, and so on.
   */
  private static final String[][] ALIKE = {
    {"cie", "ce"},
    {"gie", "ge"},
    {"gn", "ni"},
    {"gli", "li"},
    {"sce", "ce"},
    {"sci", "ci"},
    {"q", "c"},
    {"k", "c"},
    {"h", ""},
    {"j", "i"},
    {"y", "i"},
    {"x", "s"},
    {"nz", "ns"},
    {"rz", "rs"},
    {"lz", "ls"},
    {"mb", "nb"},
    {"mp", "np"}
  };

  private Slips() {}

  /**
   * How many times as likely as the least likely slip it is: letters doubled or not, those that are
   * heard alike, and letters swapped, are the most common in Italian; the first letter is seldom
   * wrong, and an accent is left out besides some other slip.
   *
   * @param meant not the same as {@code typed}
   */
  static int likelihood(String meant, String typed) {
    String plain = Folding.fold(meant);
    String plainlyTyped = Folding.fold(typed);
    int likelihood = likelihoodOfLetters(plain, plainlyTyped);
    return plain.equals(meant) || !plainlyTyped.equals(typed) ? likelihood : likelihood / ACCENT;
  }

  private static int likelihoodOfLetters(String meant, String typed) {
    if (heard(meant).equals(heard(typed)) || areSwapped(meant, typed)) {
      return COMMON;
    }
    int likelihood = likelihoodOfEdit(meant, typed);
    return meant.charAt(0) == typed.charAt(0) ? likelihood : likelihood / FIRST_LETTER;
  }

  /** Of one letter left out, added, or taken for another; of more edits as of any. */
  private static int likelihoodOfEdit(String meant, String typed) {
    int at = 0;
    while (at < meant.length() && at < typed.length() && meant.charAt(at) == typed.charAt(at)) {
      at++;
    }
    int longer = typed.length() - meant.length();
    if (longer == -1 && meant.substring(at + 1).equals(typed.substring(at))) {
      return LETTER_LEFT_OUT;
    }
    boolean isNearKey =
        longer == 0
            && meant.substring(at + 1).equals(typed.substring(at + 1))
            && Keyboard.areNear(meant.charAt(at), typed.charAt(at));
    return isNearKey ? NEAR_KEY : ANY;
  }

  /** Whether it is the likelihood of a slip that everybody makes. */
  static boolean isCommon(int likelihood) {
    return likelihood >= COMMON / ACCENT;
  }

  /** Whether it is at least the likelihood of a letter that was left out. */
  static boolean isMostlyMade(int likelihood) {
    return likelihood >= LETTER_LEFT_OUT / ACCENT;
  }

  private static String heard(String word) {
    String heard = word;
    for (String[] alike : ALIKE) {
      heard = heard.replace(alike[0], alike[1]);
    }
    return Folding.withoutDoubles(heard);
  }

  /** Whether the words are the same but for two neighbours. */
  private static boolean areSwapped(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.length() == other.length()
        && at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
