package it.trovatore.analysis;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of which the thousands or millions are written in words: <i>10 mila, 1,5 milioni</i>. */
final class LargeNumbers {

  static final String THOUSANDS = "mila";

  /** How many zeros stand for millions and thousands of millions. */
  static final Map<String, Integer> ZEROS =
      Map.of("milione", 6, "milioni", 6, "mln", 6, "miliardo", 9, "miliardi", 9, "mld", 9);

  /** Four digits together are a year: <i>nel 2024 milioni di persone</i>. */
  private static final Pattern COUNTED =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{3})?)(?:,(\\d{1,3}))?");

  private static final Pattern COUNTED_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}");

  private LargeNumbers() {}

  /**
   * The number in digits alone, as all its spellings have it; null where the words are none.
   *
   * @param count digits, with a fraction perhaps
   * @param unit the word behind them, in lower case
   */
  static @Nullable String inDigits(String count, String unit) {
    if (unit.equals(THOUSANDS)) {
      return COUNTED_THOUSANDS.matcher(count).matches() ? count + "000" : null;
    }
    Integer zeros = ZEROS.get(unit);
    Matcher counted = COUNTED.matcher(count);
    if (zeros == null || !counted.matches()) {
      return null;
    }
    String fraction = counted.group(2) == null ? "" : counted.group(2);
    String digits =
        counted.group(1).replace(".", "") + fraction + "0".repeat(zeros - fraction.length());
    String number = digits.replaceFirst("^0+", "");
    return number.isEmpty() ? null : number;
  }
}
