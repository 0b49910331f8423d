package it.trovatore.analysis;

import java.io.IOException;
import java.util.Set;
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
  private static final int REMEMBERED = 16_384;

  /** Whether a term names a family of lemmas that share a stem, rather than one lemma. */
  public static boolean isFamily(String term) {
    return !term.isEmpty() && term.charAt(0) == Lemmatizer.FAMILY;
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final CharArrayMap<String[]> seen = new CharArrayMap<>(1_024, false);

  private String[] terms = {};
  private int next;
  private AttributeSource.@Nullable State word;

  public ItalianLemmaFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < terms.length) {
      restoreState(word);
      term.setEmpty().append(terms[next++]);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = lookUp();
    next = 1;
    term.setEmpty().append(terms[0]);
    word = terms.length > 1 ? captureState() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = new String[0];
    next = 0;
    word = null;
  }

  private String[] lookUp() {
    String[] known = seen.get(term.buffer(), 0, term.length());
    if (known == null) {
      Set<String> found = lemmatizer.terms(term.toString());
      known = found.toArray(String[]::new);
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      seen.put(term.toString(), known);
    }
    return known;
  }
}
