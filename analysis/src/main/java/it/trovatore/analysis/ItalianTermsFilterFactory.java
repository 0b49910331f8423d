package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ItalianTermsFilter}s.
 *
 * <p>SPI name: {@code italianTerms}. No parameters.
 */
public final class ItalianTermsFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianTerms";

  public ItalianTermsFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public ItalianTermsFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ItalianTermsFilter(input);
  }
}
