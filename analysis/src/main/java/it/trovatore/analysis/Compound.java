package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import java.util.Locale;
import java.util.Set;

/**
 * A compound written in parts, each of which is a word and carries ({@link CarryingWord}) the
 * compound written as one: {@code week} and {@code end} of <i>week-end</i> both carry {@code
 * weekend}. A prefix and the word behind it carry it too, but as what is one only if the language
 * has it.
 */
final class Compound {

  /**
   * Hyphenation point: stands for the hyphen within a word, or that of a word that a line's end
   * divides, whose parts the tokenizer then keeps.
   */
  static final char HYPHEN = '\u2027';

  /**
   * Undertie: stands for the hyphen between letters and digits, for the full stop between initials,
   * and for the sign of an ordinal within a class (<i>2ªB</i>), for the same reason.
   */
  static final char HYPHEN_OF_CODE = '\u203F';

  /** Soft hyphen: stands for a blank behind a hyphen, where a line ended, or between initials. */
  static final char BREAK = '\u00AD';

  private static final int MOST_PARTS = 3;

  /** Those of <i>A. N. P. I.</i> and more. */
  static final int MOST_INITIALS = 6;

  /** Of more capitals some are names: <i>D'URSO</i>. */
  private static final int LONGEST_ACRONYM = 3;

  /** That of <i>Levi's</i>, before an English s. */
  private static final int SHORTEST_OWNER = 3;

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
      String name = String.valueOf(token).replace(String.valueOf(Apostrophe.CANONICAL), "");
      return CarryingWord.suffix(name, false);
    }
    int first = start;
    while (first > 0 && token[first - 1] != Apostrophe.CANONICAL) {
      first--;
    }
    for (int i = end; i < token.length; i++) {
      if (token[i] == Apostrophe.CANONICAL) {
        return "";
      }
    }
    return carriedByAll(token, first);
  }

  /** What all parts carry that begin there, no apostrophe being among them. */
  private static String carriedByAll(char[] token, int first) {
    StringBuilder whole = new StringBuilder(token.length - first);
    int parts = 1;
    boolean divided = false;
    for (int i = first; i < token.length; i++) {
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
    int most = whole.length() == parts ? MOST_INITIALS : MOST_PARTS;
    return parts == 1
            || parts > most
            || areNumerals(String.valueOf(token, first, token.length - first))
        ? ""
        : CarryingWord.suffix(whole.toString(), divided);
  }

  /** Whether it is a range of Roman numerals: <i>classi I-V</i>, not 4. */
  private static boolean areNumerals(String range) {
    return Character.isUpperCase(range.charAt(0))
        && range.chars().allMatch(c -> isWithin((char) c) || "IVXLCDM".indexOf(c) >= 0);
  }

  /** Whether people leave out the apostrophe of a name: <i>D'Annunzio, McDonald's</i>. */
  private static boolean isName(char[] token) {
    if (!Character.isUpperCase(token[0])) {
      return false;
    }
    String name = String.valueOf(token);
    int apostrophe = name.indexOf(Apostrophe.CANONICAL);
    return apostrophe > 0
        && apostrophe == name.lastIndexOf(Apostrophe.CANONICAL)
        && name.chars().allMatch(Character::isLetter)
        && (isElided(name, apostrophe) || isPossessive(name, apostrophe));
  }

  /**
   * Whether capitals stand around the apostrophe, but not before few that are an acronym:
   * <i>L'AI</i>.
   */
  private static boolean isElided(String name, int apostrophe) {
    return apostrophe < name.length() - 2
        && Character.isUpperCase(name.charAt(apostrophe + 1))
        && !isAcronym(name.substring(apostrophe + 1))
        && BEFORE_NAMES.contains(name.substring(0, apostrophe).toLowerCase(Locale.ITALIAN));
  }

  private static boolean isPossessive(String name, int apostrophe) {
    return apostrophe >= SHORTEST_OWNER && name.substring(apostrophe + 1).equals("s");
  }

  private static boolean isAcronym(String letters) {
    return letters.length() <= LONGEST_ACRONYM && letters.chars().allMatch(Character::isUpperCase);
  }
}
