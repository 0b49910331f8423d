package it.trovatore.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Ends words at a colon, a low line, and a full stop that no blank follows, which the tokenizer
 * takes for letters. Offsets do not shift: a blank replaces each.
 *
 * <p>SPI name: {@code italianSeparator}. No parameters.
 */
public final class SeparatorCharFilterFactory extends CharFilterFactory {

  /** SPI name. */
  public static final String NAME = "italianSeparator";

  public SeparatorCharFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + args);
    }
  }

  /** Required by Lucene's service loader; not to be called. */
  public SeparatorCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new SeparatorCharFilter(input);
  }
}
