package it.trovatore.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What searches see while others write, fail or find damage. */
class LiveReaderTest {
  private final FaultyDisk disk = new FaultyDisk();
  @TempDir private Path folder;
  private Engine engine;

  @BeforeEach
  void publishOne() {
    engine = new LuceneEngine(new IndexFolder(folder, "prova", disk));
    try (Indexer indexer = engine.indexer()) {
      add(indexer, "a.txt");
      indexer.publish();
    }
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void whatCouldNotBeShownIsTakenBackWithTheWriter() throws IOException {
    assertEquals(1, documents());
    try (Indexer indexer = engine.indexer()) {
      add(indexer, "b.txt");
      withoutKnowingTheLiveGeneration(
          () -> assertThrows(EngineException.Unavailable.class, indexer::show));
      assertEquals(1, documents());
      indexer.show();
      assertEquals(2, documents());
    }
    assertEquals(1, documents());
  }

  private void withoutKnowingTheLiveGeneration(Runnable step) throws IOException {
    Path current = folder.resolve("current");
    Path aside = folder.resolve("aside");
    Files.move(current, aside);
    Files.createDirectory(current);
    step.run();
    Files.delete(current);
    Files.move(aside, current);
  }

  private long documents() {
    return engine.searcher().status().documents();
  }

  private static void add(Indexer indexer, String id) {
    indexer.add(
        new SourceDocument(id, id, "Nota", "L'acqua scorre.", null, null, List.of(), "txt"));
  }
}
