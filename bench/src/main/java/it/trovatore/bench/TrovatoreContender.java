package it.trovatore.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.trovatore.bench.input.BadInput;
import it.trovatore.indexer.extract.records.FieldDocument;
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
  private LuceneEngine engine;

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
  public void forget() throws IOException {
    engine.close();
    engine = LuceneEngine.open(folder);
  }

  @Override
  public void close() throws IOException {
    engine.close();
    IOUtils.rm(folder);
  }

  /** As the indexer makes it of a record, which finds a title for what has none. */
  private static SourceDocument document(String id, Passage passage) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("title", passage.title()).put("text", passage.text());
    SourceDocument document = FieldDocument.of(id, id, record);
    if (document == null) {
      throw new BadInput("a passage with neither title nor text: " + id);
    }
    return document;
  }
}
