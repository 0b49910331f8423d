package it.trovatore.analysis;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that have full stops within and are written without them too: abbreviations letter by
 * letter (<i>S.p.A.</i>, <i>d.lgs.</i>) and numbers with their thousands set apart (<i>10.000</i>).
 */
final class Dotted {

  /** Beside single letters, short parts without a vowel: no sentence ends or begins with these. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\p{L}(?:\\.(?:\\p{L}|[\\p{L}&&[^aeiouàèéìòù]]{2,4}))+");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");

  private Dotted() {}

  /**
   * The word without its full stops; null when it has none or they belong to it.
   *
   * @param word in lower case
   */
  static @Nullable String without(String word) {
    return word.indexOf('.') > 0
            && (ABBREVIATION.matcher(word).matches() || THOUSANDS.matcher(word).matches())
        ? word.replace(".", "")
        : null;
  }
}
