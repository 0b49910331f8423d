package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link WordSplitFilter}s.
 *
 * <p>SPI name: {@code italianWordSplit}. No parameters.
 */
public final class WordSplitFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianWordSplit";

  public WordSplitFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public WordSplitFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new WordSplitFilter(input);
  }
}
