package it.trovatore.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves the word without the apostrophe that {@link ApostropheFilter} kept at its end. */
public final class SurfaceFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public SurfaceFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (Apostrophe.ends(term)) {
      term.setLength(term.length() - 1);
    }
    return true;
  }
}
