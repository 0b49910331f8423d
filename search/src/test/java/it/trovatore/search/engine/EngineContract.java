package it.trovatore.search.engine;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the contracts of an engine share: a fresh engine for each test, and short ways to fill and
 * ask it. An engine's module extends each contract with a way to open its engine.
 */
public abstract class EngineContract {

  static final Instant MODIFIED = Instant.parse("2024-01-26T10:15:30.123456789Z");

  @TempDir Path folder;

  Engine engine;

  /** Opens the engine under test on a folder, which may hold an index already. */
  protected abstract Engine open(Path folder);

  @BeforeEach
  void openEngine() {
    engine = open(folder);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  /** The best hits, each document for itself. */
  SearchResponse search(Query query) {
    return search(query, Sort.RELEVANCE);
  }

  SearchResponse search(Query query, Sort sort) {
    return engine.searcher().search(new SearchRequest(query, 0, 100, sort, true, false, true));
  }

  void publish(SourceDocument... documents) {
    try (Indexer indexer = engine.indexer()) {
      for (SourceDocument document : documents) {
        put(indexer, document);
      }
      indexer.publish();
    }
  }

  static void put(Indexer indexer, SourceDocument document) {
    indexer.remove(document.file());
    indexer.add(document);
    indexer.record(file(document.file()));
  }

  static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(Hit::id).toList();
  }

  static List<String> marked(MarkedText text) {
    return text.marks().stream().map(mark -> cut(text, mark)).toList();
  }

  static String cut(MarkedText text, Mark mark) {
    return text.text().substring(mark.start(), mark.end());
  }

  static Query.Word w(String text) {
    return new Query.Word(Field.ANYWHERE, text);
  }

  static Query word(String text) {
    return all(w(text));
  }

  static SourceDocument titled(String id, String title, String body) {
    return new SourceDocument(id, id, title, body, null, null, List.of(), "txt");
  }

  static Query prefix(String text) {
    return all(new Query.Prefix(Field.ANYWHERE, text));
  }

  static Query phrase(String text) {
    return all(new Query.Phrase(Field.ANYWHERE, text));
  }

  static Query all(Query... clauses) {
    return new Query.All(List.of(clauses));
  }

  static FileRecord file(String path) {
    return new FileRecord(path, 100, MODIFIED, "abcdef", "txt", 1, List.of());
  }

  static SourceDocument document(String id, String body) {
    return new SourceDocument(id, id, "Senza titolo", body, null, null, List.of(), "txt");
  }

  static SourceDocument dated(String id, String date) {
    return new SourceDocument(
        id, id, "Con data", "Testo datato.", null, LocalDate.parse(date), List.of(), "txt");
  }

  static SourceDocument record(String file, String id, String body) {
    return new SourceDocument(
        file + "#" + id, file, "Voce " + id, body, null, null, List.of(), "jsonl");
  }
}
