package it.trovatore.lucene;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches see while others write, fail or find damage. */
class LiveReaderTest {
  private static final int PATIENCE = 60;

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

  @Test
  void whatIsOpenAnswersWhileALookForANewerCommitFails() throws IOException {
    try (LiveReader reader = opened(false)) {
      withoutKnowingTheLiveGeneration(
          () -> {
            long until = System.nanoTime() + 2 * LiveReader.CHECK_INTERVAL_NANOS;
            while (System.nanoTime() < until) {
              assertEquals(1, documentsOf(reader));
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSearchAnswersWhileWhatIsWrittenIsBeingShown(boolean shownBefore) throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool();
        Indexer indexer = engine.indexer()) {
      add(indexer, "b.txt");
      if (shownBefore) {
        indexer.show();
        add(indexer, "c.txt");
      }
      Future<?> showing;
      try (Hold hold = disk.holdWrites()) {
        showing = threads.submit(indexer::show);
        hold.awaitSomeone();
        Future<Long> seen = threads.submit(this::documents);
        assertEquals(shownBefore ? 2 : 1, seen.get(PATIENCE, SECONDS));
        assertFalse(showing.isDone());
      }
      showing.get(PATIENCE, SECONDS);
      assertEquals(shownBefore ? 3 : 2, documents());
    }
    assertEquals(1, documents());
  }

  @Test
  void oneReadThatFailsAtATimeHasTheFilesReadThrough() throws Exception {
    try (LiveReader reader = opened();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> first;
      try (Hold hold = disk.holdReads()) {
        first = threads.submit(() -> assertThrows(Unexplained.class, () -> fail(reader)));
        hold.awaitSomeone();
        Future<?> second =
            threads.submit(() -> assertThrows(Unexplained.class, () -> fail(reader)));
        second.get(PATIENCE, SECONDS);
        assertFalse(first.isDone());
      }
      first.get(PATIENCE, SECONDS);
      assertNull(reader.damage());
    }
  }

  @Test
  void whatIsKnownToBeDamagedIsNotReadThroughAgain() {
    try (LiveReader reader = opened()) {
      disk.failToReadAfter(0);
      assertThrows(EngineException.Damaged.class, () -> fail(reader));
      assertTrue(disk.heal());
      disk.failToReadAfter(0);
      assertThrows(EngineException.Damaged.class, () -> fail(reader));
      assertFalse(disk.heal(), "it was read again");
    }
  }

  private LiveReader opened() {
    return opened(true);
  }

  private LiveReader opened(boolean toldOfCommits) {
    LiveReader reader = new LiveReader(new IndexFolder(folder, "prova", disk), () -> toldOfCommits);
    assertEquals(1, documentsOf(reader));
    return reader;
  }

  private static int documentsOf(LiveReader reader) {
    return reader.<Integer>read(searcher -> searcher.getIndexReader().numDocs());
  }

  private static void fail(LiveReader reader) {
    reader.read(
        searcher -> {
          throw new Unexplained();
        });
  }

  /** As what stands in damaged files makes code fail. */
  private static final class Unexplained extends RuntimeException {
    private static final long serialVersionUID = 1L;
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
