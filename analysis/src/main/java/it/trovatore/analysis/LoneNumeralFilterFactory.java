package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link LoneNumeralFilter}s.
 *
 * <p>SPI name: {@code italianLoneNumeral}. No parameters.
 */
public final class LoneNumeralFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianLoneNumeral";

  public LoneNumeralFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public LoneNumeralFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new LoneNumeralFilter(input);
  }
}
