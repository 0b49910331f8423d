package it.trovatore.server.cli;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;

/**
 * Asks for the titles of some documents, so that the first person who searches does not wait for
 * classes to load and code to be compiled. Runs in the background; ends by itself within a few
 * seconds, and at once when the engine is closed.
 */
final class WarmUp implements Runnable {
  private static final int TITLES = 20;

  private final Searcher searcher;

  private WarmUp(Searcher searcher) {
    this.searcher = searcher;
  }

  static void start(Searcher searcher) {
    Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(searcher));
  }

  @Override
  public void run() {
    try {
      for (Hit hit : page(new Query.Everything(), TITLES)) {
        String title = hit.title().text();
        page(QueryParser.parse(title).query(), SearchRequest.MAX_SIZE / TITLES);
        page(QueryParser.parse('"' + title + '"').query(), SearchRequest.MAX_SIZE / TITLES);
      }
    } catch (EngineException e) {
      return;
    }
  }

  private Iterable<Hit> page(Query query, int size) {
    return searcher.search(new SearchRequest(query, 0, size, Sort.RELEVANCE)).hits();
  }
}
