package it.trovatore.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Has the tokenizer take apostrophes, hyphens and other signs as Italian means them. Offsets do not
 * shift: each character replaces one UTF-16 unit by one.
 *
 * <p>SPI name: {@code italianCharacters}. No parameters.
 */
public final class ItalianCharFilterFactory extends CharFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianCharacters";

  public ItalianCharFilterFactory(Map<String, String> args) {
    super(args);
    NoParameters.check(args);
  }

  /** Required by Lucene's service loader; not to be called. */
  public ItalianCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new ItalianCharFilter(input);
  }
}
