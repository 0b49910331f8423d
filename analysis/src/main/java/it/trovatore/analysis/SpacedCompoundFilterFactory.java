package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link SpacedCompoundFilter}s.
 *
 * <p>SPI name: {@code italianSpacedCompound}. No parameters.
 */
public final class SpacedCompoundFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianSpacedCompound";

  public SpacedCompoundFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public SpacedCompoundFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new SpacedCompoundFilter(input);
  }
}
