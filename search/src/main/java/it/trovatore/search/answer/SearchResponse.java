package it.trovatore.search.answer;

import it.trovatore.search.query.Query;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param total how many documents match, exactly
 * @param distinct how many hits all pages have together: the total without the copies of the hits
 *     up to this page. Copies further on make it less; on the last page, and past the end, it is
 *     exact
 * @param took the engine's time
 * @param hits of the page asked for, in order; empty past the end
 * @param query that was answered: the one asked, but for the adjustments
 * @param adjustments how the query was altered, in order; empty when it was answered as asked
 * @param suggestion another query that has hits and may be what was meant, or null
 */
public record SearchResponse(
    long total,
    long distinct,
    Duration took,
    List<Hit> hits,
    Query query,
    List<Adjustment> adjustments,
    @Nullable Query suggestion) {
  public SearchResponse {
    hits = List.copyOf(hits);
    adjustments = List.copyOf(adjustments);
  }

  /** The same with something done to each hit. */
  public SearchResponse withEach(UnaryOperator<Hit> change) {
    return new SearchResponse(
        total, distinct, took, hits.stream().map(change).toList(), query, adjustments, suggestion);
  }
}
