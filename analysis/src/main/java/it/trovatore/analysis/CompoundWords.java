package it.trovatore.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words that are written in several parts, for queries and marks. Thread-safe. */
public final class CompoundWords {

  private CompoundWords() {}

  /**
   * Where the word ends that a text begins with: behind its last part when it is written in
   * several, as <i>e-mail</i> and <i>sopra tutto</i> are.
   *
   * @param text with a word in it
   */
  public static int endOfFirst(String text) {
    try (TokenStream words = ItalianAnalysis.words().tokenStream("", text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      int end = 0;
      String compound = "";
      while (words.incrementToken() && (end == 0 || isPartOf(compound, term))) {
        end = offset.endOffset();
        compound = CarryingWord.of(term.toString()).whole();
      }
      words.end();
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static boolean isPartOf(String compound, CharTermAttribute term) {
    return !compound.isEmpty() && CarryingWord.of(term.toString()).whole().equals(compound);
  }

  /**
   * How many of some texts, from the first, may be written as one word too: two of <i>sopra, tutto,
   * questo</i>; then the analysis gives all of them a lemma in common, or else they are not.
   *
   * @param texts as typed, without blanks within; at least one
   * @return 1 when the first stands alone
   */
  public static int writtenAsOne(List<String> texts) {
    return SpacedCompounds.texts(texts);
  }
}
