package it.trovatore.analysis.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that compounds begin with, from {@code first_parts.tsv}. Immutable. */
public final class FirstParts {

  private static final String NONE = "-";

  private static final Map<String, String> SINGULARS = new HashMap<>();
  private static final Set<String> SPACED = new HashSet<>();

  static {
    for (List<String> row : Tables.rows("first_parts.tsv")) {
      if (!row.get(1).equals(NONE)) {
        SINGULARS.put(row.getFirst(), row.get(1));
      }
      if (!row.get(2).equals(NONE)) {
        SPACED.add(row.getFirst());
      }
    }
  }

  private FirstParts() {}

  /** The singulars of those that are plurals. */
  static Map<String, String> singulars() {
    return Collections.unmodifiableMap(SINGULARS);
  }

  /** The singular of a plural; any other word as it is. */
  public static String singular(String word) {
    return SINGULARS.getOrDefault(word, word);
  }

  /** Those behind which people also write a blank: <i>mal tempo, capi squadra</i>. */
  public static Set<String> spaced() {
    return Collections.unmodifiableSet(SPACED);
  }
}
