package it.trovatore.analysis.lexicon;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that have full stops within and are written without them too: abbreviations letter by
 * letter or with their end (<i>S.p.A., d.lgs., dott.ssa</i>) and numbers with their thousands set
 * apart (<i>10.000</i>) or their fraction (<i>3.14</i>), or those of telephones.
 */
public final class Dotted {

  /**
   * Parts that no sentence ends or begins with: few letters without a vowel, a letter, a doubled
   * one. Atomic, since each part has one reading alone.
   */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?>[\\p{L}&&[^aeiouàèéìòù]]{2,4}|(\\p{L})\\1?)"
              + "(?>\\.(?>[\\p{L}&&[^aeiouàèéìòù]]{2,4}|(\\p{L})\\2?))++",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

  private static final Pattern FRACTION = Pattern.compile("\\d+\\.(?:\\d{1,2}|\\d{4,})|0\\.\\d{3}");

  /** A sum of whole euros. */
  private static final Pattern NO_CENTS = Pattern.compile("(\\d+),00");

  /** An hour before ten. */
  private static final Pattern PADDED = Pattern.compile("0(\\d,\\d\\d)");

  private static final Pattern BETWEEN_LETTERS = Pattern.compile("\\p{L}\\.\\p{L}");

  private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?:\\d\\d)?");

  private Dotted() {}

  /**
   * Whether the full stops within belong to the word: an abbreviation or a number, but no date, nor
   * a name with a number in it (<i>mario.rossi85</i>).
   */
  public static boolean isOne(CharSequence word) {
    if (word.chars().anyMatch(Character::isDigit)) {
      return !isDate(word) && !BETWEEN_LETTERS.matcher(word).find();
    }
    return ABBREVIATION.matcher(word).matches()
        || isListed(word.toString().toLowerCase(Locale.ITALIAN));
  }

  /** Whether it is a day, a month and a year. */
  public static boolean isDate(CharSequence word) {
    return DATE.matcher(word).matches();
  }

  /**
   * Whether it is an abbreviation of more than letters, of which {@link Readings} has the word.
   *
   * @param word in lower case
   */
  static boolean isListed(String word) {
    return word.indexOf('.') > 0
        && !ABBREVIATION.matcher(word).matches()
        && (Abbreviations.have(word) || !Readings.of(word.replace(".", "")).isEmpty());
  }

  /**
   * The word as it is written without full stops, a decimal fraction with a comma, a sum without
   * its cents where there are none (<i>450,00</i>), an hour without a zero before it
   * (<i>08.30</i>); null when it is so already.
   *
   * @param word in lower case
   */
  static @Nullable String without(String word) {
    if (word.indexOf('.') <= 0 && word.indexOf(',') <= 0) {
      return null;
    }
    String plain = word;
    if (Telephones.isWithFullStops(word)) {
      plain = word.replace(".", "");
    } else if (FRACTION.matcher(word).matches()) {
      plain = word.replace('.', ',');
    } else if (ABBREVIATION.matcher(word).matches()
        || THOUSANDS.matcher(word).matches()
        || isListed(word)) {
      plain = word.replace(".", "");
    }
    plain = replace(NO_CENTS, plain);
    plain = replace(PADDED, plain);
    return plain.equals(word) ? null : plain;
  }

  private static String replace(Pattern whole, String word) {
    Matcher matcher = whole.matcher(word);
    return matcher.matches() ? matcher.group(1) : word;
  }
}
