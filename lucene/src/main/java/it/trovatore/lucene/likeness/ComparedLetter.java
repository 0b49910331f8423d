package it.trovatore.lucene.likeness;

import java.text.Normalizer;

/**
 * What of a character counts when texts are compared: its letter or digit, without accents and in
 * lower case. A character at a time and by a table for those of European languages, since this is
 * asked of every character that is indexed.
 */
final class ComparedLetter {

  /** Ends a word. */
  static final int NOTHING = 0;

  /** Stands in a word and does not count: an accent of its own, a soft hyphen. */
  static final int IGNORED = 1;

  private static final char[] TABLE = table();

  private ComparedLetter() {}

  /** The character that counts instead; {@link #NOTHING} or {@link #IGNORED}. */
  static int of(char c) {
    return c < TABLE.length ? TABLE[c] : fold(c);
  }

  private static char[] table() {
    char[] table = new char[0x370];
    for (char c = 0; c < table.length; c++) {
      table[c] = fold(c);
    }
    return table;
  }

  private static char fold(char c) {
    if (c == '\u00ad' || Character.getType(c) == Character.NON_SPACING_MARK) {
      return IGNORED;
    }
    if (!Character.isLetterOrDigit(c)) {
      return NOTHING;
    }
    // A ligature counts as its first letter: an article is still told from another one by the rest.
    char bare =
        c < 0x80 ? c : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
    return Character.toLowerCase(bare);
  }
}
