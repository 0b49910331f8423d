package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ItalianLemmaFilter}s.
 *
 * <p>SPI name: {@code italianLemma}. No parameters.
 */
public final class ItalianLemmaFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianLemma";

  public ItalianLemmaFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public ItalianLemmaFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ItalianLemmaFilter(input);
  }
}
