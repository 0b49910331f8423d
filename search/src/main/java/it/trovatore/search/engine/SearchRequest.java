package it.trovatore.search.engine;

import it.trovatore.search.query.Query;

/**
 * One page of a search.
 *
 * @param query what to look for
 * @param offset how many hits to skip
 * @param size how many hits to return, 0 to {@link #MAX_SIZE}
 * @param sort the order of the hits
 * @param marked whether the hits carry snippets and marks; without them titles are unmarked, and an
 *     answer costs the ranking alone
 * @param verbatim whether the query is answered as it is, without repairs or suggestions
 * @param separate whether every document is a hit of its own, also a copy of another
 */
public record SearchRequest(
    Query query,
    int offset,
    int size,
    Sort sort,
    boolean marked,
    boolean verbatim,
    boolean separate) {

  /** The most hits on one page. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that can be reached: {@code offset + size} may not pass it. */
  public static final int MAX_DEPTH = 10_000;

  /** Orders; documents without a date come last in both orders by date. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** A request for marked hits, repaired where it must be, with their copies. */
  public SearchRequest(Query query, int offset, int size, Sort sort) {
    this(query, offset, size, sort, true, false, false);
  }

  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size out of 0.." + MAX_SIZE + ": " + size);
    }
    if (offset < 0 || offset > MAX_DEPTH - size) {
      throw new IllegalArgumentException("hits past " + MAX_DEPTH + " cannot be reached");
    }
  }
}
