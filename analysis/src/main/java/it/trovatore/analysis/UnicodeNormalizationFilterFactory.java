package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link UnicodeNormalizationFilter}s.
 *
 * <p>SPI name: {@code unicodeNormalization}. No parameters.
 */
public final class UnicodeNormalizationFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "unicodeNormalization";

  public UnicodeNormalizationFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public UnicodeNormalizationFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new UnicodeNormalizationFilter(input);
  }
}
