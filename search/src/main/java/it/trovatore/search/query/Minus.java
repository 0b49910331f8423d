package it.trovatore.search.query;

import java.util.regex.Pattern;

/**
 * Tells a hyphen that is part of what follows it, as in texts that somebody copied, from one that
 * excludes: that of an option of one letter ({@code -v}, {@code -I/usr}) and of a negative number
 * with a fraction, per cent, in degrees or with its unit attached ({@code -0,5}, {@code -20%},
 * {@code -18 °C}, {@code -12V}). What could also be a code excludes: {@code -5G}, {@code -16GB}.
 */
final class Minus {
  private static final String OTHER = "[^\\p{IsAlphabetic}\\p{IsDigit}\\p{M}*+#:]";
  private static final Pattern OPTION =
      Pattern.compile("\\p{IsAlphabetic}[/=].*|[\\p{IsAlphabetic}\\p{IsDigit}]" + OTHER + "*");

  private static final String DIGITS = "\\p{IsDigit}++";

  /**
   * Units of what can be below zero or a decrease, and whose symbol ends no common code. Of {@code
   * m} the capital does.
   */
  private static final String CLEAR_UNIT =
      "(?:[%‰€$£℃℉]|[°º][cCfF]?|m|[kmµμ]?[vV]|[kmµμ]A|[hkM]?Pa"
          + "|(?i:[kcdmnµμ]m|kg|[kmg]?wh?|[kmg]?ev|kj|kcal|db[mvaiu]?|m?bar|min|m?sec|ms|ppm))";

  /** Symbols that also end codes, but none with a fraction: <i>5G, 3D, 4K, 6s, 2A, 24h</i>. */
  private static final String UNIT_OF_FRACTION = "[ghlstADJKN]";

  private static final String PER = "(?:/\\p{IsAlphabetic}{1,4}[23]?)?";

  private static final String WITH_UNIT = DIGITS + CLEAR_UNIT + PER;
  private static final String WITH_FRACTION =
      DIGITS
          + ("(?:[.,]" + DIGITS + ")++")
          + ("(?:(?:" + CLEAR_UNIT + "|" + UNIT_OF_FRACTION + ")" + PER + ")?");

  /** Any short symbol is a unit behind a comma, while a point may be that of <i>802.11ac</i>. */
  private static final String WITH_COMMA =
      DIGITS + ("(?:\\." + DIGITS + ")*+," + DIGITS) + "\\p{IsAlphabetic}{1,4}" + PER;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:" + String.join("|", WITH_UNIT, WITH_FRACTION, WITH_COMMA) + ")" + OTHER + "*");

  private static final Pattern WHOLE = Pattern.compile("\\p{IsDigit}+");
  private static final Pattern UNIT = Pattern.compile(" ?(?:[°º%]|gradi\\b|per cento\\b)");

  private Minus() {}

  /** Whether a hyphen right before a token may belong to it, as what follows decides. */
  static boolean mayBelongTo(String token) {
    return WHOLE.matcher(token).matches() || belongsTo(token, 0, token.length());
  }

  /**
   * Whether the hyphen before a token belongs to it.
   *
   * @param start of what follows the hyphen
   * @param end where the blank or the text's end is
   */
  static boolean belongsTo(String text, int start, int end) {
    String token = text.substring(start, end);
    boolean elided = token.length() > 1 && Characters.isApostrophe(token.charAt(1));
    return !elided
        && (OPTION.matcher(token).matches()
            || NUMBER.matcher(token).matches()
            || (WHOLE.matcher(token).matches()
                && UNIT.matcher(text).region(end, text.length()).lookingAt()));
  }
}
