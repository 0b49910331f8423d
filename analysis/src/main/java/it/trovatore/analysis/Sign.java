package it.trovatore.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs that are read as words, beside a number above all: <i>€ 450</i> is <i>450 euro</i>, <i>§
 * 12</i> is <i>paragrafo 12</i>. To the tokenizer a rarely used ideograph stands for each, which is
 * a word however it is surrounded.
 */
enum Sign {
  DEGREE('\u00B0', '\u00B0', '\u4DB0', "grado"),
  PARAGRAPH('§', '§', '\u4DB1', "paragrafo"),
  EURO('€', '€', '\u4DB2', "euro"),
  PERCENT('%', '\uFF05', '\u4DB3', "percento"),
  DOLLAR('$', '\uFF04', '\u4DB4', "dollaro"),
  POUND('£', '\uFFE1', '\u4DB5', "sterlina lira");

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
  char sign() {
    return sign;
  }

  /** The same sign in the width of an ideograph, where there is one. */
  char fullWidth() {
    return fullWidth;
  }

  /** What stands for it until the text is tokenized. */
  char standIn() {
    return standIn;
  }

  /** The lemmas of the words as which it is read. */
  List<String> words() {
    return List.of(words.split(" ", -1));
  }

  /** The sign of a character, or null. */
  static @Nullable Sign of(char c) {
    for (Sign each : values()) {
      if (each.sign == c || each.fullWidth == c) {
        return each;
      }
    }
    return null;
  }

  /** The sign that a token stands for, or null. */
  static @Nullable Sign ofStandIn(CharSequence token) {
    if (token.length() != 1 || token.charAt(0) < DEGREE.standIn) {
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
