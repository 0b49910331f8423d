package it.trovatore.analysis;

/**
 * A compound written with hyphens, of which every part is a word and carries the compound written
 * as one behind it: {@code week} and {@code end} of <i>week-end</i> both carry {@code weekend}.
 */
final class Compound {

  /**
   * Hyphenation point: stands for the hyphen within a word, whose parts the tokenizer then keeps.
   */
  static final char HYPHEN = '\u2027';

  /** Unit separator: between a part and the compound. */
  static final char CARRIED = '\u001F';

  private static final int MOST_PARTS = 3;

  private Compound() {}

  /** Whether people write a hyphen with this character: hyphen-minus, hyphen, the unbreakable. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /**
   * The compound written as one that a part of a token belongs to.
   *
   * @param token with {@link #HYPHEN} between parts and {@link Apostrophe#CANONICAL} elsewhere
   * @param start of the part
   * @param end of the part
   * @return empty when the part stands alone, an apostrophe or something else than letters is
   *     within, or the parts are so many that it is no word
   */
  static String of(char[] token, int start, int end) {
    int first = start;
    while (first > 0 && token[first - 1] != Apostrophe.CANONICAL) {
      first--;
    }
    int last = end;
    while (last < token.length && token[last] != Apostrophe.CANONICAL) {
      last++;
    }
    StringBuilder whole = new StringBuilder(last - first);
    int parts = 1;
    for (int i = first; i < last; i++) {
      if (token[i] == HYPHEN) {
        parts++;
      } else if (Character.isLetter(token[i])) {
        whole.append(token[i]);
      } else {
        return "";
      }
    }
    return last == token.length && parts > 1 && parts <= MOST_PARTS ? whole.toString() : "";
  }

  /** The part alone. */
  static String part(String word) {
    int at = word.indexOf(CARRIED);
    return at < 0 ? word : word.substring(0, at);
  }

  /** The compound that the part carries; empty for a word by itself. */
  static String carried(String word) {
    int at = word.indexOf(CARRIED);
    return at < 0 ? "" : word.substring(at + 1);
  }
}
