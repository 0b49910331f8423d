package it.trovatore.analysis;

import it.trovatore.analysis.lexicon.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure, which are one only behind a number: <i>500 g</i>, not <i>G. Rossi</i>; from
 * {@code units.tsv}. Immutable.
 */
final class Units {

  /** Of four digits without a sign below 2100 rather a year: <i>nel 2024 G. Rossi</i>. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d{1,3}(?:\\.\\d{3})*|(?:2[1-9]|[3-9]\\d)\\d\\d)(?:[.,]\\d+)?");

  /** By unit. */
  private static final Map<String, String> NAMES = new HashMap<>();

  private static final Set<String> GLUED = new HashSet<>();

  static {
    for (List<String> row : Tables.rows("units.tsv")) {
      String unit = row.getFirst();
      if (!row.get(1).isEmpty()) {
        NAMES.put(unit, row.get(1));
      }
      if (row.getLast().equals("glued")) {
        GLUED.add(unit);
      }
    }
  }

  private Units() {}

  /** Those with a name, in lower case. */
  static Set<String> named() {
    return NAMES.keySet();
  }

  /** Whether a word in lower case is a unit behind a number and a blank. */
  static boolean isNamed(String word) {
    return NAMES.containsKey(word);
  }

  /** Whether a word in lower case is a unit behind a number without a blank: <i>5km</i>. */
  static boolean mayBeGlued(String word) {
    return GLUED.contains(word);
  }

  /** The name of the unit that a second word is; null behind what is no number, and for others. */
  static @Nullable String behindNumber(List<String> words) {
    String name = words.size() > 1 ? NAMES.get(words.get(1)) : null;
    return name != null && NUMBER.matcher(words.getFirst()).matches() ? name : null;
  }
}
