package it.trovatore.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Replaces each word by its lemmas and the families of these, all at the same position. Expects
 * words in lower case and normal form, with the apostrophes that {@link ApostropheFilter} kept.
 * Words seen lately are remembered, so that running text costs one look-up a distinct word.
 */
public final class ItalianLemmaFilter extends TokenFilter {

  /** How many words are remembered before all are forgotten. */
  private static final int REMEMBERED = 65_536;

  /** Whether a term names a family of lemmas that share a stem, rather than one lemma. */
  public static boolean isFamily(String term) {
    return !term.isEmpty() && term.charAt(0) == Lemmatizer.FAMILY;
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final CharArrayMap<char[][]> seen = new CharArrayMap<>(1_024, false);

  private char[][] terms = {};
  private int next;
  private AttributeSource.@Nullable State word;

  public ItalianLemmaFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < terms.length) {
      clearAttributes();
      restoreState(word);
      set(terms[next++]);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = lookUp();
    next = 1;
    set(terms[0]);
    word = terms.length > 1 ? captureState() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = new char[0][];
    next = 0;
    word = null;
  }

  private void set(char[] text) {
    term.copyBuffer(text, 0, text.length);
  }

  private char[][] lookUp() {
    char[][] known = seen.get(term.buffer(), 0, term.length());
    if (known == null) {
      known =
          lemmatizer.terms(term.toString()).stream()
              .map(String::toCharArray)
              .toArray(char[][]::new);
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      seen.put(term.toString(), known);
    }
    return known;
  }
}
