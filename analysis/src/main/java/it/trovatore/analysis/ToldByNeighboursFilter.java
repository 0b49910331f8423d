package it.trovatore.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Has letters that are {@link ToldByNeighbours} carry the word that they stand for, as a part
 * carries its {@link Compound}: <i>primo</i> behind the <i>I</i> of <i>Umberto I</i>. Expects words
 * in the case in which they were written.
 */
public final class ToldByNeighboursFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private char[] before = new char[32];
  private int lengthBefore;
  private int endBefore;
  private @Nullable State ahead;

  public ToldByNeighboursFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!next()) {
      return false;
    }
    ToldByNeighbours told = ToldByNeighbours.of(term.buffer(), term.length());
    if (told != null) {
      carry(told);
    }
    remember();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    lengthBefore = 0;
    ahead = null;
  }

  private boolean next() throws IOException {
    State read = ahead;
    if (read == null) {
      return input.incrementToken();
    }
    ahead = null;
    restoreState(read);
    return true;
  }

  private void carry(ToldByNeighbours told) throws IOException {
    State here = captureState();
    int start = offset.startOffset();
    int end = offset.endOffset();
    Beside next = null;
    if (input.incrementToken()) {
      ahead = captureState();
      next = beside(term.buffer(), term.length(), offset.startOffset() - end);
    }
    restoreState(here);
    if (told.isMeant(beside(before, lengthBefore, start - endBefore), next)) {
      term.append(CarryingWord.suffix(told.inWords(), false));
    }
  }

  private static @Nullable Beside beside(char[] word, int length, int distance) {
    String text = CarryingWord.of(String.valueOf(word, 0, length)).part();
    return text.isEmpty() ? null : new Beside(text, distance);
  }

  private void remember() {
    lengthBefore = term.length();
    if (before.length < lengthBefore) {
      before = new char[lengthBefore];
    }
    System.arraycopy(term.buffer(), 0, before, 0, lengthBefore);
    endBefore = offset.endOffset();
  }
}
