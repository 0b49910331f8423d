package it.trovatore.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure that are one only behind a number: <i>500 g</i>, not <i>G. Rossi</i>. Not
 * <i>ha</i>, the verb of <i>nel 2024 ha vinto</i>.
 */
final class Units {

  /** Longer ones without a sign within may be years: <i>nel 2024 G. Rossi</i>. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})*(?:[.,]\\d+)?");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("g", "grammo"),
          Map.entry("gr", "grammo"),
          Map.entry("l", "litro"),
          Map.entry("lt", "litro"),
          Map.entry("h", "ora"),
          Map.entry("min", "minuto"),
          Map.entry("sec", "secondo"),
          Map.entry("v", "volt"),
          Map.entry("w", "watt"),
          Map.entry("mb", "megabyte"),
          Map.entry("m", "metro"),
          Map.entry("t", "tonnellata"),
          Map.entry("q", "quintale"));

  private Units() {}

  /** All units, in lower case. */
  static Set<String> all() {
    return NAMES.keySet();
  }

  /** Whether a word in lower case is a unit behind a number. */
  static boolean isUnit(String word) {
    return NAMES.containsKey(word);
  }

  /** The name of the unit that a second word is; null behind what is no number, and for others. */
  static @Nullable String behindNumber(List<String> words) {
    String name = words.size() > 1 ? NAMES.get(words.get(1)) : null;
    return name != null && NUMBER.matcher(words.getFirst()).matches() ? name : null;
  }
}
