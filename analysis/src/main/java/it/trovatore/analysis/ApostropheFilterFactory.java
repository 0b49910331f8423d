package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ApostropheFilter}s.
 *
 * <p>SPI name: {@code italianApostropheSplit}. No parameters.
 */
public final class ApostropheFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianApostropheSplit";

  public ApostropheFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public ApostropheFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ApostropheFilter(input);
  }
}
