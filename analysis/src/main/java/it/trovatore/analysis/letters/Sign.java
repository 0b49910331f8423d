package it.trovatore.analysis.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs that are read as words, beside a number above all: <i>€ 450</i> is <i>450 euro</i>, <i>§
 * 12</i> is <i>paragrafo 12</i>; fractions too, which are written with a slash as well: <i>½, 1/2
 * litro</i>. The parser of queries has a list of them too: the engine's SignsTest keeps the two in
 * step. To the tokenizer a rarely used ideograph stands for each, which is a word however it is
 * surrounded.
 */
public enum Sign {
  DEGREE('\u00B0', '\u00B0', '\u4DB0', "grado"),
  PARAGRAPH('§', '§', '\u4DB1', "paragrafo"),
  EURO('€', '€', '\u4DB2', "euro"),
  PERCENT('%', '\uFF05', '\u4DB3', "percento"),
  DOLLAR('$', '\uFF04', '\u4DB4', "dollaro"),
  POUND('£', '\uFFE1', '\u4DB5', "sterlina lira"),
  PER_MILLE('‰', '‰', '\u4DAA', "permille"),
  HALF('½', '½', '\u4DAB', "mezzo"),
  QUARTER('¼', '¼', '\u4DAC', "quarto"),
  THREE_QUARTERS('¾', '¾', '\u4DAD', "trequarti"),
  THIRD('⅓', '⅓', '\u4DAE', "terzo"),
  TWO_THIRDS('⅔', '⅔', '\u4DAF', "dueterzi");

  private final char sign;
  private final char fullWidth;
  private final char standIn;
  private final String words;

  Sign(char sign, char fullWidth, char standIn, String words) {
    this.sign = sign;
    this.fullWidth = fullWidth;
    this.standIn = standIn;
    this.words = words;
  }

  /** The character itself. */
  public char sign() {
    return sign;
  }

  /** The same sign in the width of an ideograph, where there is one. */
  public char fullWidth() {
    return fullWidth;
  }

  /** What stands for it until the text is tokenized. */
  public char standIn() {
    return standIn;
  }

  /** The lemmas of the words as which it is read. */
  public List<String> words() {
    return List.of(words.split(" ", -1));
  }

  /** The sign of a character, or null. */
  public static @Nullable Sign of(char c) {
    for (Sign each : values()) {
      if (each.sign == c || each.fullWidth == c) {
        return each;
      }
    }
    return null;
  }

  /**
   * The word as which a fraction is read, with {@link ShortYear#SLASH} between its numbers; empty
   * for another.
   */
  public static String fraction(char[] token) {
    return token.length == 3 && token[1] == ShortYear.SLASH
        ? switch (token[0] + "/" + token[2]) {
          case "1/2" -> HALF.words;
          case "1/3" -> THIRD.words;
          case "2/3" -> TWO_THIRDS.words;
          case "1/4" -> QUARTER.words;
          case "3/4" -> THREE_QUARTERS.words;
          default -> "";
        }
        : "";
  }

  /** The sign that a token stands for, or null. */
  public static @Nullable Sign ofStandIn(CharSequence token) {
    if (token.length() != 1 || token.charAt(0) < PER_MILLE.standIn) {
      return null;
    }
    for (Sign each : values()) {
      if (each.standIn == token.charAt(0)) {
        return each;
      }
    }
    return null;
  }
}
