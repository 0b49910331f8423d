package it.trovatore.analysis.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are written short, as they are without their full stops (<i>avv, dottssa, pzza</i>),
 * but for what is a word without them (<i>s.ta</i>); from {@code abbreviations.tsv}. Each stands
 * for any form of its word. Immutable.
 */
public final class Abbreviations {

  private static final Set<String> OF_NUMBER = Set.of("n", "nn", "nr", "num", "nro");

  private static final Set<String> ALL =
      rows().stream()
          .flatMap(row -> Arrays.stream(row.getLast().split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private Abbreviations() {}

  /** The word that is written short, its kind, and how it is, divided by blanks. */
  static List<List<String>> rows() {
    return Tables.rows("abbreviations.tsv");
  }

  /** Whether what is written so, in lower case, is short for another word, if it is none itself. */
  public static boolean have(String written) {
    return ALL.contains(written);
  }

  /** <i>Numero</i> as it is shortened, in lower case. */
  public static Set<String> ofNumber() {
    return OF_NUMBER;
  }
}
