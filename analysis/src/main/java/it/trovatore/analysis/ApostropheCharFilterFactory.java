package it.trovatore.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes one character of all that people and programs use as an apostrophe, a letter to the
 * tokenizer, for {@link ApostropheFilter} to end words at. Offsets do not shift: each replaces one
 * UTF-16 unit by one.
 *
 * <p>SPI name: {@code italianApostrophe}. No parameters.
 */
public final class ApostropheCharFilterFactory extends CharFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianApostrophe";

  public ApostropheCharFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public ApostropheCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new ApostropheCharFilter(input);
  }
}
