package it.trovatore.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

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

  /**
   * Apostrophe; single quotation marks (left, right, low-9, high-reversed-9); modifier letters
   * prime, turned comma, apostrophe, reversed comma, left and right half ring, vertical line, grave
   * and acute accent; prime and reversed prime; acute and grave accent; Greek tonos, koronis and
   * psili; Armenian apostrophe; Hebrew geresh; saltillo; single angle quotation marks; full-width
   * apostrophe and grave accent.
   */
  private static final String APOSTROPHES =
      "'\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2032\u2035"
          + "\u00B4`\u0384\u1FBD\u1FBF\u055A\u05F3\uA78B\uA78C\u2039\u203A\uFF07\uFF40";

  private static final NormalizeCharMap MAP = map();

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
    return new MappingCharFilter(MAP, input);
  }

  private static NormalizeCharMap map() {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    String canonical = Character.toString(Apostrophe.CANONICAL);
    APOSTROPHES.chars().forEach(c -> builder.add(Character.toString(c), canonical));
    return builder.build();
  }
}
