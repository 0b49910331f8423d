package it.trovatore.server.api;

import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.About;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.ParsedQuery;
import it.trovatore.search.query.QueryParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs what is asked over an engine's read half: reads the query, then searches. A document without
 * an address of its own gets the one under which its file is published. Thread-safe; throws what
 * {@link Searcher} throws.
 */
public final class Answering {
  private final Searcher searcher;
  private final Function<String, Optional<String>> addresses;

  /** Where no file is published. */
  public Answering(Searcher searcher) {
    this(searcher, file -> Optional.empty());
  }

  /**
   * Over an engine.
   *
   * @param addresses where the file of the corpus with a path is published
   */
  public Answering(Searcher searcher, Function<String, Optional<String>> addresses) {
    this.searcher = searcher;
    this.addresses = addresses;
  }

  public Answer search(SearchParameters asked) {
    ParsedQuery query = QueryParser.parse(asked.q());
    SearchResponse found = searcher.search(asked.request(query.query()));
    return new Answer(asked, query, found.withEach(this::located));
  }

  /** The document with the marks of a search's query; a blank one marks nothing. */
  public Optional<FoundDocument> document(String id, SearchParameters asked) {
    return searcher
        .document(id, QueryParser.parse(asked.q()).query(), asked.verbatim())
        .map(
            document ->
                document.with(
                    located(document.about(), document.file()), located(document.copies())));
  }

  public IndexStatus status() {
    return searcher.status();
  }

  /** Whether files of the index are known to be damaged, so that documents may be missing. */
  public boolean isDamaged() {
    return searcher.damage() != null;
  }

  private Hit located(Hit hit) {
    return hit.with(located(hit.about(), hit.file()), located(hit.copies()));
  }

  private List<Copy> located(List<Copy> copies) {
    return copies.stream().map(copy -> copy.with(located(copy.about(), copy.file()))).toList();
  }

  private About located(About about, String file) {
    return about.url() == null
        ? addresses
            .apply(file)
            .map(url -> about.orElse(new About(url, null, null, null)))
            .orElse(about)
        : about;
  }
}
