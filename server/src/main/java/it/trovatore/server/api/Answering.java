package it.trovatore.server.api;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.ParsedQuery;
import it.trovatore.search.query.QueryParser;
import java.util.Optional;

/**
 * Runs what is asked over an engine's read half: reads the query, then searches. Thread-safe;
 * throws what {@link Searcher} throws.
 */
public final class Answering {
  private final Searcher searcher;

  public Answering(Searcher searcher) {
    this.searcher = searcher;
  }

  public Answer search(SearchParameters asked) {
    ParsedQuery query = QueryParser.parse(asked.q());
    return new Answer(asked, query, searcher.search(asked.request(query.query())));
  }

  /** The document with the query's marks; a blank query marks nothing. */
  public Optional<FoundDocument> document(String id, String q) {
    return searcher.document(id, QueryParser.parse(q).query());
  }

  public IndexStatus status() {
    return searcher.status();
  }
}
