package it.trovatore.lucene.likeness;

import java.text.Normalizer;

/**
 * What of a character counts when texts are compared: its letter or digit, without accents and in
 * lower case. A code point at a time and by a table for those of European languages, since this is
 * asked of all that is indexed.
 */
final class ComparedLetter {

  /** Ends a word. */
  static final int NOTHING = 0;

  /** Stands in a word and does not count: an accent of its own, a soft hyphen. */
  static final int IGNORED = 1;

  private static final char[] TABLE = table();

  private ComparedLetter() {}

  /** The character that counts instead; {@link #NOTHING} or {@link #IGNORED}. */
  static int of(int c) {
    return c < TABLE.length ? TABLE[c] : fold(c);
  }

  private static char[] table() {
    char[] table = new char[0x370];
    for (char c = 0; c < table.length; c++) {
      table[c] = (char) fold(c);
    }
    return table;
  }

  private static int fold(int c) {
    if (c == '\u00ad' || Character.getType(c) == Character.NON_SPACING_MARK) {
      return IGNORED;
    }
    if (!Character.isLetterOrDigit(c)) {
      return NOTHING;
    }
    return Character.toLowerCase(c < 0x80 || isSyllable(c) ? c : first(c));
  }

  /** Of Korean letters, each of which tells it from others. */
  private static boolean isSyllable(int c) {
    return Character.UnicodeScript.of(c).equals(Character.UnicodeScript.HANGUL);
  }

  /** A ligature counts as its first letter: an article is still told from another by the rest. */
  private static int first(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0);
  }
}
