package it.trovatore.server.page;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds one document for some queries and nothing for the others; remembers what was asked. */
final class FixedSearcher implements Searcher {
  final List<String> asked = new ArrayList<>();
  private final long documents;
  private final List<String> found;

  FixedSearcher(long documents, String... found) {
    this.documents = documents;
    this.found = List.of(found);
  }

  @Override
  public SearchResponse search(SearchRequest request) {
    String q = QueryText.of(request.query());
    asked.add(q);
    long total = found.contains(q) ? 1 : 0;
    return new SearchResponse(
        total, total, Duration.ZERO, List.of(), request.query(), List.of(), null);
  }

  @Override
  public Optional<FoundDocument> document(String id, Query query, boolean verbatim) {
    return Optional.empty();
  }

  @Override
  public IndexStatus status() {
    return status(Instant.EPOCH);
  }

  IndexStatus status(Instant committed) {
    return new IndexStatus(documents, documents, List.of(), committed, 0, "", null, null);
  }

  @Override
  public @Nullable String damage() {
    return null;
  }
}
