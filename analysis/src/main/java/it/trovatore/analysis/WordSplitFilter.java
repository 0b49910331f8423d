package it.trovatore.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Ends a word at every apostrophe and hyphen, after {@link ApostropheCharFilterFactory} and {@link
 * SeparatorCharFilterFactory}: an elided word and the one after it become two, each with its own
 * offsets, and so do the parts of a {@link Compound}, which carry it. Apostrophes alone, or before
 * a word, vanish; the one after a word is kept at the end of the term for filters that can tell
 * what it means (an elision, an accent, a closing quotation mark), but never counts in the offsets.
 * A word that follows an opening quotation mark has no apostrophe kept.
 */
public final class WordSplitFilter extends TokenFilter {

  /**
   * Token type of a word that another follows without a blank: <i>dell</i> in <i>dell'acqua</i>.
   */
  public static final String ELIDED = "<ELIDED>";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private char[] rest = new char[0];
  private int next;
  private int restStart;
  private boolean oneToOne;
  private int restEnd;
  private int gap;

  public WordSplitFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (next < rest.length) {
        if (emit()) {
          return true;
        }
        continue;
      }
      if (!input.incrementToken()) {
        return false;
      }
      if (!hasSeveralParts()) {
        increment.setPositionIncrement(increment.getPositionIncrement() + gap);
        gap = 0;
        return true;
      }
      begin();
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    rest = new char[0];
    next = 0;
    gap = 0;
  }

  private boolean hasSeveralParts() {
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (endsPart(letters[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsPart(char c) {
    return c == Apostrophe.CANONICAL || c == Compound.HYPHEN;
  }

  private void begin() {
    rest = term.toString().toCharArray();
    next = 0;
    restStart = offset.startOffset();
    restEnd = offset.endOffset();
    oneToOne = restEnd - restStart == rest.length;
    gap += increment.getPositionIncrement() - 1;
  }

  private boolean emit() {
    int start = next;
    while (start < rest.length && endsPart(rest[start])) {
      start++;
    }
    int end = start;
    while (end < rest.length && !endsPart(rest[end])) {
      end++;
    }
    next = end;
    if (end < rest.length) {
      next = end + 1;
    }
    if (start == end) {
      return false;
    }
    boolean apostrophe = end < rest.length && rest[end] == Apostrophe.CANONICAL;
    boolean quoted = start > 0 && rest[start - 1] == Apostrophe.CANONICAL && next == rest.length;
    clearAttributes();
    term.copyBuffer(rest, start, end - start);
    if (apostrophe && !quoted) {
      term.append(Apostrophe.CANONICAL);
    }
    String compound = Compound.of(rest, start, end);
    if (!compound.isEmpty()) {
      term.append(Compound.CARRIED).append(compound);
    }
    if (oneToOne) {
      offset.setOffset(restStart + start, restStart + end);
    } else {
      offset.setOffset(restStart, restEnd);
    }
    if (apostrophe && next < rest.length && !quoted) {
      type.setType(ELIDED);
    }
    increment.setPositionIncrement(1 + gap);
    gap = 0;
    return true;
  }
}
