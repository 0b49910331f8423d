package it.trovatore.analysis;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Letters without their accents, as the lemmas of {@link ItalianAnalysis#analyzer} have them. */
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

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }
}
