package it.trovatore.analysis;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Replaces each word by its {@link ItalianTerms}, all at the word's position. Expects words in
 * lower case and normal form, with the apostrophes that {@link WordSplitFilter} kept.
 */
public final class ItalianTermsFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final ItalianTerms italianTerms = new ItalianTerms();
  private Iterator<String> terms = Collections.emptyIterator();
  private AttributeSource word = cloneAttributes();

  public ItalianTermsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (terms.hasNext()) {
      clearAttributes();
      word.copyTo(this);
      term.setEmpty().append(terms.next());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = italianTerms.of(term.toString()).iterator();
    copyTo(word);
    term.setEmpty().append(terms.next());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = Collections.emptyIterator();
    word = cloneAttributes();
  }
}
