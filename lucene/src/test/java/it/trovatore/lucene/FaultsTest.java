package it.trovatore.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that gets full at any write, and one that cannot be read. */
class FaultsTest {
  private static final int BEFORE = 10;
  private static final int AFTER = 30;

  private final FaultyDisk disk = new FaultyDisk();
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whereverTheDiskGetsFullTheLastCommitStaysAndALaterRunCompletes(boolean rebuild) {
    try (Engine engine = engine()) {
      write(engine, 0, BEFORE, false);
      int failures = 0;
      boolean failed = true;
      for (long writes = 0; failed; writes += 1 + writes / 4) {
        disk.becomeFullAfter(writes);
        boolean published = tryToWrite(engine, rebuild);
        failed = disk.heal();
        failures += failed ? 1 : 0;
        assertEquals(!failed, published, "after " + writes + " writes");
        assertIntact(published ? AFTER : BEFORE, writes);
        assertEquals(published ? AFTER : BEFORE, found(engine), "after " + writes + " writes");
        assertFalse(engine.stale());
      }
      assertTrue(failures > 15, "failed only " + failures + " times");
    }
  }

  @Test
  void whicheverFileCannotBeOpenedItIsSaidAndAnsweredOnceItCan() {
    try (Engine engine = engine()) {
      write(engine, 0, BEFORE, false);
      write(engine, BEFORE, AFTER, false);
    }
    boolean failed = true;
    int said = 0;
    for (int opened = 0; failed; opened++) {
      try (Engine engine = engine()) {
        disk.failToOpenAfter(opened);
        try {
          int found = found(engine);
          assertTrue(found == AFTER || found == BEFORE, "a commit or the one before: " + found);
        } catch (EngineException.Unavailable | EngineException.Damaged e) {
          said++;
        }
        failed = disk.heal();
        assertTrue(found(engine) >= BEFORE);
        if (engine.stale()) {
          said++;
          write(engine, 0, AFTER, true);
        }
        assertEquals(AFTER, found(engine), "file " + opened);
        assertNull(engine.searcher().status().damage());
      }
    }
    assertTrue(said > 0);
  }

  @Test
  void lackOfAddressesIsNoDamage() {
    try (Engine engine = engine()) {
      write(engine, 0, BEFORE, false);
    }
    try (Engine engine = engine()) {
      disk.failToMap();
      assertThrows(EngineException.Unavailable.class, () -> found(engine));
      assertTrue(disk.heal());
      assertNull(engine.searcher().damage());
      assertFalse(engine.stale());
      assertEquals(BEFORE, found(engine));
    }
  }

  @Test
  void whateverReadOfAnOpenFileFailsItIsDamage() {
    try (Engine engine = engine()) {
      write(engine, 0, BEFORE, false);
    }
    boolean failed = true;
    int said = 0;
    for (int reads = 0; failed; reads += 1 + reads / 16) {
      try (Engine engine = engine()) {
        assertEquals(BEFORE, engine.searcher().status().documents());
        disk.failToReadAfter(reads);
        try {
          found(engine, "acqua aqcua scorr* \"acqua scorre\"");
        } catch (EngineException.Damaged e) {
          said++;
        }
        failed = disk.heal();
        assertEquals(failed, engine.stale(), "after " + reads + " reads");
      }
    }
    assertTrue(said > 15, "said only " + said + " times");
  }

  @Test
  void whicheverFileCannotBeClosedTheLastCommitIsReadAfterIt() {
    boolean failed = true;
    int said = 0;
    for (int closed = 0; failed; closed++) {
      try (Engine engine = engine();
          Indexer indexer = engine.rebuild()) {
        record(indexer, 0);
        indexer.publish();
        assertEquals(1, indexer.files().size());
        indexer.remove("0.txt");
        record(indexer, 1);
        indexer.publish();
        disk.failToCloseAfter(closed);
        try {
          indexer.files();
        } catch (EngineException e) {
          said++;
        }
        failed = disk.heal();
        assertEquals(Set.of("1.txt"), indexer.files().keySet(), "after " + closed + " closed");
      }
    }
    assertTrue(said > 1, "said only " + said + " times");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNotKeptFromLaterWriters() throws IOException {
    Path holder = folder.resolve("writer");
    Files.createDirectory(holder);
    try (Engine engine = engine()) {
      assertThrows(EngineException.Unavailable.class, () -> write(engine, 0, BEFORE, false));
      Files.delete(holder);
      write(engine, 0, BEFORE, false);
      assertEquals(BEFORE, found(engine));
    }
  }

  /** With an engine that has seen nothing of all that. */
  private void assertIntact(int documents, long writes) {
    try (Engine engine = LuceneEngine.open(folder)) {
      engine.check(bytes -> {});
      assertEquals(documents, found(engine), "after " + writes + " writes");
      assertNull(engine.searcher().status().damage());
    }
  }

  private boolean tryToWrite(Engine engine, boolean rebuild) {
    try {
      write(engine, rebuild ? 0 : BEFORE, AFTER, rebuild);
      return true;
    } catch (EngineException.Unavailable e) {
      return false;
    }
  }

  private Engine engine() {
    return new LuceneEngine(new IndexFolder(folder, "prova", disk));
  }

  private static void write(Engine engine, int from, int to, boolean rebuild) {
    try (Indexer indexer = rebuild ? engine.rebuild() : engine.indexer()) {
      for (int i = from; i < to; i++) {
        String path = i + ".txt";
        indexer.remove(path);
        indexer.add(
            new SourceDocument(
                path, path, "Nota " + i, "L'acqua scorre.", null, null, List.of(), "txt"));
        record(indexer, i);
      }
      indexer.publish();
    }
  }

  private static void record(Indexer indexer, int i) {
    indexer.record(new FileRecord(i + ".txt", i, Instant.EPOCH, "ab", "txt", 1, List.of()));
  }

  private static int found(Engine engine) {
    return found(engine, "acqua");
  }

  private static int found(Engine engine, String query) {
    return (int)
        engine
            .searcher()
            .search(
                new SearchRequest(
                    QueryParser.parse(query).query(), 0, 1, SearchRequest.Sort.RELEVANCE))
            .total();
  }
}
