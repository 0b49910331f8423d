package it.trovatore.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * A compound written in parts, each of which is a word and carries the compound written as one
 * behind it: {@code week} and {@code end} of <i>week-end</i> both carry {@code weekend}. A prefix
 * and the word behind it carry it too, but as what is one only if the language has it.
 */
final class Compound {

  /**
   * Hyphenation point: stands for the hyphen within a word, whose parts the tokenizer then keeps.
   */
  static final char HYPHEN = '\u2027';

  /**
   * Undertie: stands for the hyphen between letters and digits, and for the full stop between
   * initials, for the same reason.
   */
  static final char HYPHEN_OF_CODE = '\u203F';

  /** Soft hyphen: stands for a blank behind a hyphen, where a line ended, or between initials. */
  static final char BREAK = '\u00AD';

  /** Unit separator: between a part and the compound. */
  private static final char CARRIED = '\u001F';

  /** Record separator: between a part and the compound of a word that may be none. */
  private static final char CARRIED_IF_KNOWN = '\u001E';

  private static final int MOST_PARTS = 3;

  /** Those of <i>A. N. P. I.</i> and more. */
  static final int MOST_INITIALS = 6;

  /** What names begin with before an apostrophe, <i>è</i> being no name. */
  private static final Set<String> BEFORE_NAMES =
      Set.of("all", "d", "dall", "de", "dell", "l", "m", "n", "o", "sant");

  private Compound() {}

  /** Whether people write a hyphen with this character: hyphen-minus, hyphen, the unbreakable. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Whether it stands for a hyphen within a word. */
  static boolean isWithin(char c) {
    return c == HYPHEN || c == HYPHEN_OF_CODE;
  }

  /**
   * What a part of a token carries behind it: the compound written as one, with a blank behind a
   * hyphen (<i>pre- e postbellico</i>) only if the language has it.
   *
   * @param token with {@link #HYPHEN} between parts and {@link Apostrophe#CANONICAL} elsewhere
   * @param start of the part
   * @param end of the part
   * @return empty when the part stands alone, something else than letters and digits is within, or
   *     an apostrophe that is not of a name (<i>D'Annunzio</i>), or the parts are so many that it
   *     is no word
   */
  static String carriedBy(char[] token, int start, int end) {
    if (isName(token)) {
      return CARRIED + String.valueOf(token).replace(String.valueOf(Apostrophe.CANONICAL), "");
    }
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
    boolean divided = false;
    for (int i = first; i < last; i++) {
      if (isWithin(token[i])) {
        parts++;
      } else if (Character.isLetterOrDigit(token[i])) {
        whole.append(token[i]);
      } else if (token[i] == BREAK) {
        divided |= token[i - 1] == HYPHEN;
      } else {
        return "";
      }
    }
    if (last < token.length
        || parts == 1
        || parts > (whole.length() == parts ? MOST_INITIALS : MOST_PARTS)
        || areNumerals(String.valueOf(token, first, last - first))) {
      return "";
    }
    return carried(whole.toString(), divided);
  }

  /** Whether it is a range of Roman numerals: <i>classi I-V</i>, not 4. */
  private static boolean areNumerals(String range) {
    return Character.isUpperCase(range.charAt(0))
        && range.chars().allMatch(c -> isWithin((char) c) || "IVXLCDM".indexOf(c) >= 0);
  }

  /** Whether capitals stand around an apostrophe: people leave it out of <i>D'Annunzio</i>. */
  private static boolean isName(char[] token) {
    if (!Character.isUpperCase(token[0])) {
      return false;
    }
    String name = String.valueOf(token);
    int apostrophe = name.indexOf(Apostrophe.CANONICAL);
    return apostrophe > 0
        && apostrophe < token.length - 2
        && Character.isUpperCase(token[apostrophe + 1])
        && apostrophe == name.lastIndexOf(Apostrophe.CANONICAL)
        && name.chars().allMatch(Character::isLetter)
        && BEFORE_NAMES.contains(name.substring(0, apostrophe).toLowerCase(Locale.ITALIAN));
  }

  /**
   * What a part carries of a compound that is written in several words.
   *
   * @param doubtful whether it is one only if the language has it
   */
  static String carried(String compound, boolean doubtful) {
    return (doubtful ? CARRIED_IF_KNOWN : CARRIED) + compound;
  }

  /** The part alone. */
  static String part(String word) {
    int at = end(word);
    return word.substring(0, at);
  }

  /** The compound that the part carries; empty for a word by itself. */
  static String of(String word) {
    int at = end(word);
    return at < word.length() ? word.substring(at + 1) : "";
  }

  /** Whether the compound that the part carries is one only if the language has it. */
  static boolean isDoubtful(String word) {
    return word.indexOf(CARRIED_IF_KNOWN) >= 0;
  }

  private static int end(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == CARRIED || word.charAt(i) == CARRIED_IF_KNOWN) {
        return i;
      }
    }
    return word.length();
  }
}
