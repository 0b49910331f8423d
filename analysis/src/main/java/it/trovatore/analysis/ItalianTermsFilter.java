package it.trovatore.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Replaces each word by its terms of every {@link TermKind}, all at the word's position: the word
 * as written, then its lemmas, then their families; stop words have no families. Expects words in
 * lower case and normal form, with the apostrophes that {@link ApostropheFilter} kept. Words seen
 * lately are remembered, in two generations so that the frequent ones always are: running text
 * costs one look-up a distinct word.
 */
public final class ItalianTermsFilter extends TokenFilter {

  /** How many words are remembered before those that were not seen since are forgotten. */
  private static final int REMEMBERED = 65_536;

  private static final char[][] NONE = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Lemmatizer lemmatizer = new Lemmatizer();
  private CharArrayMap<char[][]> seen = new CharArrayMap<>(1_024, false);
  private CharArrayMap<char[][]> seenBefore = new CharArrayMap<>(1, false);

  private char[][] terms = NONE;
  private int next;
  private AttributeSource word = cloneAttributes();

  public ItalianTermsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < terms.length) {
      clearAttributes();
      word.copyTo(this);
      set(terms[next++]);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    terms = lookUp();
    copyTo(word);
    next = 1;
    set(terms[0]);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms = NONE;
    next = 0;
    word = cloneAttributes();
  }

  private void set(char[] text) {
    term.copyBuffer(text, 0, text.length);
  }

  private char[][] lookUp() {
    char[][] known = seen.get(term.buffer(), 0, term.length());
    if (known == null) {
      String written = term.toString();
      char[][] before = seenBefore.get(written);
      known = before == null ? terms(written) : before;
      if (seen.size() >= REMEMBERED) {
        seenBefore = seen;
        seen = new CharArrayMap<>(REMEMBERED, false);
      }
      seen.put(written, known);
    }
    return known;
  }

  private char[][] terms(String written) {
    String surface =
        Apostrophe.ends(written) ? written.substring(0, written.length() - 1) : written;
    List<String> found = new ArrayList<>();
    found.add(TermKind.SURFACE.term(surface));
    Set<String> lemmas = lemmatizer.lemmas(written);
    found.addAll(lemmas);
    if (!ItalianAnalysis.isStopWord(surface)) {
      lemmatizer.families(lemmas).forEach(stem -> found.add(TermKind.FAMILY.term(stem)));
    }
    return found.stream().map(String::toCharArray).toArray(char[][]::new);
  }
}
