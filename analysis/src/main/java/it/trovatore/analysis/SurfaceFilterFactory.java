package it.trovatore.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes {@link SurfaceFilter}s.
 *
 * <p>SPI name: {@code italianSurface}. No parameters.
 */
public final class SurfaceFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianSurface";

  public SurfaceFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public SurfaceFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new SurfaceFilter(input);
  }
}
