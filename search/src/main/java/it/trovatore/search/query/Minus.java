package it.trovatore.search.query;

import java.util.regex.Pattern;

/**
 * Tells a hyphen that is part of what follows it, as in texts that somebody copied, from one that
 * excludes: that of an option of one letter ({@code -v}, {@code -I/usr}) and of a negative number
 * with a fraction, per cent or in degrees ({@code -0,5}, {@code -20%}, {@code -18 °C}).
 */
final class Minus {
  private static final String OTHER = "[^\\p{IsAlphabetic}\\p{IsDigit}\\p{M}*+#:]";
  private static final Pattern OPTION =
      Pattern.compile("\\p{IsAlphabetic}[/=].*|[\\p{IsAlphabetic}\\p{IsDigit}]" + OTHER + "*");
  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsDigit}+(?:(?:[.,]\\p{IsDigit}+)++%?|%|[°º][cCfF]?)" + OTHER + "*");
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
