package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.Version;

/**
 * The analysis chain for Italian text, the same for documents and queries.
 *
 * <p>Each word becomes terms of every {@link TermKind} at one position, with the word's offsets:
 * the form as written (accents and all, but for case and Unicode form), its lemmas, folded but for
 * those that only their accent tells from another noun (<i>papà</i>), and their families. An
 * apostrophe, whatever its code point, ends a word: an elided article is a word of its own, and
 * <i>acqua</i> in <i>l'acqua</i> has the offsets of <i>acqua</i> alone. No stop word is dropped.
 *
 * <p>Thread-safe; the analyzer is shared and never closed.
 */
public final class ItalianAnalysis {

  /** So that no phrase reaches from one value of a field, as one tag, into the next. */
  private static final int VALUES_APART = 1_000;

  private static final Analyzer WORDS = chain(false);
  private static final Analyzer ANALYZER = chain(true);

  private ItalianAnalysis() {}

  /**
   * The words alone, which {@link ItalianTerms} leads to their terms: for whoever derives these
   * once for many places, as a segment of an index does.
   */
  public static Analyzer words() {
    return WORDS;
  }

  /** Words as written, their lemmas and their families. */
  public static Analyzer analyzer() {
    return ANALYZER;
  }

  /** Whether people write an apostrophe with this character. */
  public static boolean isApostrophe(char c) {
    return Apostrophe.isLike(c);
  }

  /**
   * Names all that decides which terms a text becomes. An index written under another fingerprint
   * must be rebuilt.
   */
  public static String fingerprint() {
    return "italian-31/lucene-" + Version.LATEST.major + "." + Version.LATEST.minor;
  }

  private static CustomAnalyzer.Builder chain() throws IOException {
    return CustomAnalyzer.builder(new ClasspathResourceLoader(ItalianAnalysis.class))
        .addCharFilter(ItalianCharFilterFactory.NAME)
        .withTokenizer(StandardTokenizerFactory.NAME)
        .addTokenFilter(WordSplitFilterFactory.NAME)
        .addTokenFilter(UnicodeNormalizationFilterFactory.NAME)
        .addTokenFilter(ToldByNeighboursFilterFactory.NAME)
        .addTokenFilter(LowerCaseFilterFactory.NAME)
        .addTokenFilter(SpacedCompoundFilterFactory.NAME)
        .withPositionIncrementGap(VALUES_APART);
  }

  private static Analyzer chain(boolean withTerms) {
    try {
      return (withTerms ? chain().addTokenFilter(ItalianTermsFilterFactory.NAME) : chain()).build();
    } catch (IOException e) {
      throw new UncheckedIOException("the analysis chain does not fit this Lucene", e);
    }
  }
}
