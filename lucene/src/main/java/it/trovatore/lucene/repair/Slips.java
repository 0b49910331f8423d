package it.trovatore.lucene.repair;

import it.trovatore.analysis.Folding;

/** How likely it is that a hand which meant one word wrote another. */
final class Slips {

  private static final int COMMON = 128;
  private static final int ANY = 4;
  private static final int RARE = 2;

  /** By how much an accent left out besides makes any of these less likely. */
  private static final int ACCENT = 2;

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
    return meant.charAt(0) == typed.charAt(0) ? ANY : RARE;
  }

  /** Whether it is the likelihood of a slip that everybody makes. */
  static boolean isCommon(int likelihood) {
    return likelihood >= COMMON / ACCENT;
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
