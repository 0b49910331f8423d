package it.trovatore.search.query;

import java.text.Normalizer;

/**
 * What the parser takes each character for. Whatever could be part of a word is left to the
 * engine's analysis; only blanks, signs, apostrophes and quotation marks are told apart here.
 */
final class Characters {

  /** As the analysis of an engine has them: the embedded one's ApostrophesTest keeps step. */
  private static final String APOSTROPHES =
      "'\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2032\u2035"
          + "\u00B4`\u0384\u1FBD\u1FBF\u1FEF\u1FFD\u055A\u05F3\uA78B\uA78C\u2039\u203A\uFF07\uFF40";

  /**
   * Signs that are read as words: money, parts of a hundred, paragraphs; both widths; fractions.
   * The embedded engine's SignsTest keeps them in step with its analysis.
   */
  private static final String SIGNS =
      "\u20AC%\u2030$\u00A3\u00A7\uFF05\uFF04\uFFE1\u00BC\u00BD\u00BE\u2153\u2154";

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Characters() {}

  /**
   * The text in composed form, with each run of blanks, control characters and lone surrogates as
   * one space, and without invisible characters: soft hyphens, byte order marks, marks of
   * direction. Joiners stay, for they tell words apart in some scripts.
   */
  static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      int type = Character.getType(c);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || type == Character.CONTROL
          || type == Character.SURROGATE) {
        if (cleaned.isEmpty() || cleaned.charAt(cleaned.length() - 1) != ' ') {
          cleaned.append(' ');
        }
      } else if (type != Character.FORMAT || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
        cleaned.appendCodePoint(c);
      }
    }
    return Normalizer.normalize(cleaned, Normalizer.Form.NFC);
  }

  /** A letter, a digit or a sign read as a word: what a clause needs at least one of. */
  static boolean isSearchable(int c) {
    return ((Character.isAlphabetic(c) || Character.isDigit(c)) && !isApostrophe(c))
        || SIGNS.indexOf(c) >= 0;
  }

  /** Also the numbers that are no digits, as in CO₂ and m². */
  static boolean isWordEdge(int c) {
    return isSearchable(c) || Character.getType(c) == Character.OTHER_NUMBER;
  }

  static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean isApostrophe(int c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  /** A hyphen or minus as keyboards, phones and word processors write it. */
  static boolean isDash(int c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean isSearchableAt(String text, int at) {
    return at < text.length() && isSearchable(text.codePointAt(at));
  }

  static boolean hasSearchable(String text) {
    return text.codePoints().anyMatch(Characters::isSearchable);
  }

  /** What parts words: a change from one to another. */
  private enum Kind {
    LETTER,
    DIGIT,
    SIGN,
    NONE;

    static Kind of(int c) {
      if (SIGNS.indexOf(c) >= 0) {
        return SIGN;
      }
      return Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : NONE;
    }
  }

  /**
   * An upper bound on the words that an engine sees in a text, at least 1: any sign may part two,
   * and so may letters beside digits.
   */
  static int words(String text) {
    int words = 0;
    Kind before = Kind.NONE;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      Kind kind = Kind.of(c);
      boolean begins = kind != before || kind == Kind.SIGN || Character.isIdeographic(c);
      words += begins && kind != Kind.NONE ? 1 : 0;
      before = kind;
    }
    return Math.max(1, words);
  }
}
