package it.trovatore.analysis.lexicon;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Words without what writers leave out or add: accents, as nearly all lemmas in an index are, and
 * doubled letters.
 */
public final class Folding {

  private Folding() {}

  /** The word with every accented letter replaced by its base letters: città becomes citta. */
  public static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    char[] input = word.toCharArray();
    char[] output = new char[4 * input.length];
    int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, input.length);
    return new String(output, 0, length);
  }

  /** As {@link #fold}, and without the full stops of an abbreviation or of thousands. */
  public static String bare(String word) {
    String undotted = Dotted.without(word);
    return fold(undotted == null ? word : undotted);
  }

  /** The word with one letter for each that follows itself: soprattutto becomes sopratuto. */
  public static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }
}
