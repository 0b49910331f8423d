package it.trovatore.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proper names that Morph-it! lacks, from {@code names.txt}: those of other languages without the
 * accents that Italian keyboards lack, too. Read when the first name is asked for.
 */
final class Names {

  /** About twice as many as there are, so that the set need not grow. */
  private static final int EXPECTED = 32_768;

  private static final Set<String> ALL = read();

  private Names() {}

  /** Whether a word in lower case is one of them. */
  static boolean contain(String word) {
    return ALL.contains(word);
  }

  private static Set<String> read() {
    Set<String> names = new HashSet<>(EXPECTED);
    for (List<String> row : Tables.rows("names.txt")) {
      for (String name : row.getFirst().split(" ", -1)) {
        names.add(name);
        String folded = Folding.fold(name);
        if (!folded.equals(name) && !SpellingVariants.isAccented(name)) {
          names.add(folded);
        }
      }
    }
    return names;
  }
}
