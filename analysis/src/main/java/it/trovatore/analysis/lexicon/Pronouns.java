package it.trovatore.analysis.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pronouns that are written onto verbs, one (<i>lo</i>) or two together (<i>glielo</i>). */
final class Pronouns {

  static final List<String> SINGLE =
      List.of("lo", "la", "si", "li", "le", "ne", "gli", "ci", "mi", "ti", "vi");

  private static final List<String> FIRST_OF_TWO = List.of("me", "te", "ce", "ve", "se", "glie");

  private static final List<String> LAST_OF_TWO = List.of("lo", "la", "li", "le", "ne");

  /** The single ones and those of two. */
  static final Set<String> ALL = all();

  private Pronouns() {}

  private static Set<String> all() {
    Set<String> all = new HashSet<>(SINGLE);
    for (String first : FIRST_OF_TWO) {
      for (String last : LAST_OF_TWO) {
        all.add(first + last);
      }
    }
    return Set.copyOf(all);
  }
}
