package it.trovatore.search.query;

import java.util.regex.Pattern;

/**
 * Tells a hyphen that is part of what follows it, as in texts that somebody copied, from one that
 * excludes: that of an option of one letter ({@code -v}, {@code -I/usr}) and of a negative number
 * with a fraction or per cent ({@code -0,5}, {@code -20%}).
 */
final class Minus {
  private static final String OTHER = "[^\\p{IsAlphabetic}\\p{IsDigit}\\p{M}*+#:]";
  private static final Pattern OPTION =
      Pattern.compile("\\p{IsAlphabetic}[/=].*|[\\p{IsAlphabetic}\\p{IsDigit}]" + OTHER + "*");
  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsDigit}+(?:(?:[.,]\\p{IsDigit}+)+%?|%)" + OTHER + "*");

  private Minus() {}

  /**
   * Whether the hyphen before this belongs to it.
   *
   * @param token what follows the hyphen, up to a blank
   */
  static boolean belongsTo(String token) {
    boolean elided = token.length() > 1 && Characters.isApostrophe(token.charAt(1));
    return !elided && (OPTION.matcher(token).matches() || NUMBER.matcher(token).matches());
  }
}
