package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a file, before titles are chosen and the body is laid out.
 *
 * @param problem why a part of the text may be missing; null when nothing is
 */
record Draft(Properties properties, List<Block> blocks, @Nullable Problem problem) {

  Draft(Properties properties, List<Block> blocks) {
    this(properties, blocks, null);
  }

  /** The metadata that the format itself carries. */
  record Properties(
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate date,
      List<String> tags) {
    static final Properties NONE = new Properties(null, null, null, List.of());
  }
}
