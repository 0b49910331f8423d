package it.trovatore.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Units of measure that are one only behind a number: <i>500 g</i>, not <i>G. Rossi</i>. Not
 * <i>ha</i>, the verb of <i>nel 2024 ha vinto</i>.
 */
final class Units {

  /** Longer ones may be years: <i>nel 2024 G. Rossi</i>. */
  private static final int LONGEST_NUMBER = 3;

  private static final Map<String, String> NAMES =
      Map.of(
          "g",
          "grammo",
          "gr",
          "grammo",
          "l",
          "litro",
          "h",
          "ora",
          "min",
          "minuto",
          "sec",
          "secondo",
          "v",
          "volt",
          "w",
          "watt",
          "mb",
          "megabyte");

  private Units() {}

  /** The name of the unit that a second word is; null behind what is no number, and for others. */
  static @Nullable String behindNumber(List<String> words) {
    int digits = words.size() > 1 ? NumberGroups.digits(words.getFirst()) : 0;
    return digits > 0 && digits <= LONGEST_NUMBER ? NAMES.get(words.get(1)) : null;
  }
}
