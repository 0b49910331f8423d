package it.trovatore.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.Version;

/**
 * The analysis chains for Italian text, the same for documents and queries.
 *
 * <p>{@link #surface} keeps the form as written (accents and all, but for case and Unicode form);
 * {@link #lemmatized} leads the same tokens to their lemmas, folded. Both give the same positions
 * and offsets, so that a match in either marks the same word. An apostrophe, whatever its code
 * point, ends a word: an elided article is a word of its own, and <i>acqua</i> in <i>l'acqua</i>
 * has the offsets of <i>acqua</i> alone. No stop word is dropped.
 *
 * <p>Thread-safe; the analyzers are shared and never closed.
 */
public final class ItalianAnalysis {

  /** What questions begin with; Lucene's list, made for statements, lacks them. */
  private static final List<String> INTERROGATIVES =
      List.of("qual", "quale", "quali", "quando", "quant", "cosa", "cos");

  /** So that no phrase reaches from one value of a field, as one tag, into the next. */
  private static final int VALUES_APART = 1_000;

  private static final Analyzer SURFACE = build(SurfaceFilterFactory.NAME);
  private static final Analyzer LEMMATIZED = build(ItalianLemmaFilterFactory.NAME);
  private static final CharArraySet STOP_WORDS = foldedStopWords();

  private ItalianAnalysis() {}

  /** Words as written, in lower case and normal form. */
  public static Analyzer surface() {
    return SURFACE;
  }

  /** Stems of the same words, without accents. */
  public static Analyzer lemmatized() {
    return LEMMATIZED;
  }

  /**
   * Whether a word of the {@link #surface} chain is so common that a document need not hold it:
   * articles, prepositions, pronouns, auxiliary verbs, with or without their accents.
   */
  public static boolean isStopWord(CharSequence surface) {
    return STOP_WORDS.contains(surface);
  }

  /**
   * Names all that decides which terms a text becomes. An index written under another fingerprint
   * must be rebuilt.
   */
  public static String fingerprint() {
    return "italian-3/lucene-" + Version.LATEST.major + "." + Version.LATEST.minor;
  }

  private static Analyzer build(String lastFilter) {
    try {
      return CustomAnalyzer.builder(new ClasspathResourceLoader(ItalianAnalysis.class))
          .addCharFilter(ApostropheCharFilterFactory.NAME)
          .withTokenizer(StandardTokenizerFactory.NAME)
          .addTokenFilter(ApostropheFilterFactory.NAME)
          .addTokenFilter(UnicodeNormalizationFilterFactory.NAME)
          .addTokenFilter(LowerCaseFilterFactory.NAME)
          .addTokenFilter(lastFilter)
          .withPositionIncrementGap(VALUES_APART)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the analysis chain does not fit this Lucene", e);
    }
  }

  private static CharArraySet foldedStopWords() {
    CharArraySet given = ItalianAnalyzer.getDefaultStopSet();
    CharArraySet words = new CharArraySet(2 * given.size(), false);
    for (Object word : given) {
      String surface = String.valueOf((char[]) word);
      words.add(surface);
      words.add(Folding.fold(surface));
    }
    words.addAll(INTERROGATIVES);
    return CharArraySet.unmodifiableSet(words);
  }
}
