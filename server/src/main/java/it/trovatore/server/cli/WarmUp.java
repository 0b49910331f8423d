package it.trovatore.server.cli;

import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Searches for the titles of some documents and reads one small file of each kind, or a sample
 * where there is none, so that neither the first person who searches nor the first file that
 * changes waits for classes to load and code to be compiled. Runs in the background, alters
 * nothing, and ends within a few seconds, at once when the engine is closed.
 */
final class WarmUp implements Runnable {
  private static final int TITLES = 20;
  private static final int KINDS = 12;
  private static final long SMALL_FILE = 1 << 20;

  private final Searcher searcher;
  private final Corpus corpus;
  private final TextExtractor extractor;

  private WarmUp(Searcher searcher, Corpus corpus, TextExtractor extractor) {
    this.searcher = searcher;
    this.corpus = corpus;
    this.extractor = extractor;
  }

  static void start(Searcher searcher, Corpus corpus, TextExtractor extractor) {
    Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(searcher, corpus, extractor));
  }

  @Override
  public void run() {
    try {
      search();
      extract();
    } catch (EngineException
        | CorpusException
        | ExtractorException
        | CancellationException
        | UncheckedIOException e) {
      return; // the program ends, or the follower tells what is wrong
    }
  }

  private void search() {
    for (Hit hit : page(new Query.Everything(), TITLES)) {
      String title = hit.title().text();
      page(QueryParser.parse(title).query(), SearchRequest.MAX_SIZE / TITLES);
      page(QueryParser.parse('"' + title + '"').query(), SearchRequest.MAX_SIZE / TITLES);
    }
  }

  private List<Hit> page(Query query, int size) {
    return searcher.search(new SearchRequest(query, 0, size, Sort.RELEVANCE)).hits();
  }

  private void extract() {
    Map<String, CorpusFile> oneOfEachKind = new HashMap<>();
    for (CorpusFile file : corpus.list().files().values()) {
      if (file.size() <= SMALL_FILE && oneOfEachKind.size() < KINDS) {
        String path = file.path();
        oneOfEachKind.putIfAbsent(path.substring(path.lastIndexOf('.') + 1), file);
      }
    }
    oneOfEachKind.values().forEach(this::extract);
    if (oneOfEachKind.isEmpty()) {
      extractSample();
    }
  }

  private void extractSample() {
    try {
      Path sample = Files.createTempFile("trovatore", ".txt");
      try {
        Files.writeString(sample, "Un testo di prova.");
        extract(new CorpusFile("prova.txt", sample, Files.size(sample), Instant.EPOCH));
      } finally {
        Files.delete(sample);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void extract(CorpusFile file) {
    extractor.extract(file, document -> {});
  }
}
