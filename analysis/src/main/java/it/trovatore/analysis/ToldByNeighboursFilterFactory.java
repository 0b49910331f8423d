package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link ToldByNeighboursFilter}s.
 *
 * <p>SPI name: {@code italianToldByNeighbours}. No parameters.
 */
public final class ToldByNeighboursFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianToldByNeighbours";

  public ToldByNeighboursFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public ToldByNeighboursFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new ToldByNeighboursFilter(input);
  }
}
