package it.trovatore.bench;

import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOUtils;

/** The real engine, asked as a person asks it. */
final class TrovatoreContender implements Contender {

  private final Path folder;
  private final LuceneEngine engine;

  TrovatoreContender() throws IOException {
    this.folder = Files.createTempDirectory("trovatore-bench");
    this.engine = LuceneEngine.open(folder);
  }

  @Override
  public String name() {
    return "Trovatore";
  }

  @Override
  public void index(Map<String, Passage> passages) {
    try (Indexer indexer = engine.indexer()) {
      passages.forEach((id, passage) -> indexer.add(document(id, passage)));
      indexer.publish();
    }
  }

  @Override
  public List<String> search(String query, int size) {
    Query parsed = QueryParser.parse(query).query();
    List<String> found = new ArrayList<>();
    int most = Math.min(size, SearchRequest.MAX_DEPTH);
    int page;
    int before;
    do {
      before = found.size();
      page = Math.min(most - before, SearchRequest.MAX_SIZE);
      SearchRequest request =
          new SearchRequest(parsed, before, page, Sort.RELEVANCE, false, false, true);
      engine.searcher().search(request).hits().forEach(hit -> found.add(hit.id()));
    } while (found.size() == before + page && found.size() < most);
    return found;
  }

  @Override
  public void close() throws IOException {
    engine.close();
    IOUtils.rm(folder);
  }

  private static SourceDocument document(String id, Passage passage) {
    String title = passage.title().isBlank() ? id : passage.title();
    return new SourceDocument(id, id, title, passage.text(), null, null, List.of(), "jsonl");
  }
}
