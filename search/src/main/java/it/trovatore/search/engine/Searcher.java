package it.trovatore.search.engine;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The read half of an engine. Thread-safe; before the first commit the index is simply empty.
 *
 * <p>All but {@link #damage} throw {@link EngineException.Unavailable} when the index cannot be
 * read or is closed; where what they need of it is damaged, {@link #search} and {@link #document}
 * throw {@link EngineException.Damaged}, and {@link #status} says so.
 */
public interface Searcher {

  /**
   * Answers one page.
   *
   * @throws EngineException.TooComplex when the query is too large to be run
   */
  SearchResponse search(SearchRequest request);

  /**
   * The document with all that the query matches marked in title and body, and the other places of
   * its text; empty if unknown.
   *
   * @param verbatim whether the query is taken as it is, instead of repaired as {@link #search}
   *     does
   * @throws EngineException.TooComplex when the query is too large to be run
   */
  Optional<FoundDocument> document(String id, Query query, boolean verbatim);

  IndexStatus status();

  /** {@link IndexStatus#damage} alone, which costs nothing. */
  @Nullable String damage();
}
