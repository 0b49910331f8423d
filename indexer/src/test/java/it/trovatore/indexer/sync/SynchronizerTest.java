package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.search.document.Problem;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SynchronizerTest extends SyncedFolder {
  @Test
  void aDocumentIsReadAgainWhenTheFileBesideItComesChangesAndGoes() throws IOException {
    write("a.txt", "Il primo titolo\n\nUno.");
    sync();

    write("a.txt.meta.yaml", "titolo: Il secondo titolo\n");
    assertEquals(1, sync().changed());
    assertEquals("Il secondo titolo", title("a.txt"));
    assertEquals(Set.of("a.txt"), engine.documents().keySet());

    write("a.txt.meta.yaml", "titolo: Il terzo titolo\n");
    assertEquals(1, sync().changed());
    assertEquals("Il terzo titolo", title("a.txt"));

    Files.delete(folder.resolve("a.txt.meta.yaml"));
    assertEquals(1, sync().changed());
    assertEquals("Il primo titolo", title("a.txt"));
  }

  @Test
  void whatDidNotFitIsReadAgainOnlyWithMoreRoomOrWhenItIsAnother() throws IOException {
    AtomicLong room = new AtomicLong(1_000_000_000);
    AtomicInteger tries = new AtomicInteger();
    Problem full = new Problem(Problem.Kind.NO_ROOM, "nella cartella dei file temporanei");
    TextExtractor cramped =
        (file, documents) -> {
          tries.incrementAndGet();
          return new Extraction("zip", List.of(full));
        };
    write("a.zip", "Non importa che cosa.");
    Synchronizer following =
        new Synchronizer(
            new Sources(Corpus.of(List.of(folder)), cramped, null),
            Duration.ZERO,
            new LackOfRoom(room::get));
    following.run(engine, false, SyncListener.NONE);
    room.addAndGet(20_000_000);
    SyncSummary second = following.run(engine, false, SyncListener.NONE);
    assertEquals(1, tries.get());
    assertEquals(1, second.unchanged());
    assertEquals(List.of(full), second.rejected().getFirst().problems());

    room.addAndGet(200_000_000);
    following.run(engine, false, SyncListener.NONE);
    following.run(engine, false, SyncListener.NONE);
    assertEquals(2, tries.get());

    write("a.zip", "Un altro file.");
    following.run(engine, false, SyncListener.NONE);
    assertEquals(3, tries.get());
    following.run(engine, true, SyncListener.NONE);
    assertEquals(4, tries.get());
  }

  @Test
  void newChangedAndRemovedFilesAreFollowed() throws IOException {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    SyncSummary first = sync();
    assertEquals(2, first.added());
    assertEquals(2, first.documents());

    write("a.txt", "Uno cambiato.");
    Files.delete(folder.resolve("b.txt"));
    write("c.txt", "Tre.");
    SyncSummary second = sync();

    assertEquals(1, second.added());
    assertEquals(1, second.changed());
    assertEquals(1, second.removed());
    assertEquals(Set.of("a.txt", "c.txt"), engine.documents().keySet());
    assertEquals("Uno cambiato.", body("a.txt"));
  }

  @Test
  void anUnchangedFolderIsNotPublishedAgain() throws IOException {
    write("a.txt", "Uno.");
    write("vuoto.txt", "");
    sync();
    SyncSummary second = sync();

    assertEquals(2, second.unchanged());
    assertEquals(1, engine.commits().size());
    assertFalse(second.altered());
  }

  @Test
  void anUnchangedFileIsNotOpened() throws IOException {
    write("a.txt", "Uno.");
    sync();
    FileTime time = Files.getLastModifiedTime(folder.resolve("a.txt"));
    Files.writeString(folder.resolve("a.txt"), "Duo.");
    Files.setLastModifiedTime(folder.resolve("a.txt"), time);

    assertEquals(1, sync().unchanged());
    assertEquals("Uno.", body("a.txt"));
  }

  @Test
  void aFileThatWasOnlyTouchedKeepsItsDocuments() throws IOException {
    write("a.txt", "Uno.");
    sync();
    write("a.txt", "Uno.");
    SyncSummary second = sync();

    assertEquals(1, second.unchanged());
    assertEquals("Uno.", body("a.txt"));
    assertEquals(
        Instant.ofEpochMilli(tick - 1),
        new TreeMap<>(engine.files()).firstEntry().getValue().modified());
  }

  @Test
  void aMovedFileIsKnownAsMovedAndNeverMissing() throws IOException {
    write("a.txt", "Uno.");
    sync();
    Files.createDirectory(folder.resolve("sotto"));
    Files.move(folder.resolve("a.txt"), folder.resolve("sotto/z.txt"));
    SyncSummary second = sync();

    assertEquals(1, second.moved());
    assertEquals(0, second.removed() + second.added());
    assertEquals(Set.of("sotto/z.txt"), engine.documents().keySet());
    assertEquals(List.of(1, 1), engine.commits());
  }

  @Test
  void aBadFileIsReportedAtEveryRunAndTriedAgainWhenItChanges() throws IOException {
    write("a.txt", "Uno.");
    write("b.pdf", "%PDF-1.4\nnon è vero");
    SyncSummary first = sync();
    assertEquals(1, first.documents());
    assertEquals(List.of("b.pdf"), paths(first.rejected()));
    assertEquals(List.of("b.pdf"), paths(sync().rejected()));

    write("b.pdf", "Adesso è testo.");
    SyncSummary third = sync();
    assertEquals(List.of(), third.rejected());
    assertEquals("Adesso è testo.", body("b.pdf"));
  }

  @Test
  void aFileThatWentBadLosesItsDocuments() throws IOException {
    write("a.txt", "Uno.");
    sync();
    write("a.txt", "");
    SyncSummary second = sync();

    assertEquals(Map.of(), engine.documents());
    assertEquals(Problem.Kind.EMPTY, second.rejected().getFirst().problems().getFirst().kind());
  }

  @Test
  void aMissingFolderFailsTheRunAndLeavesTheIndex() throws IOException {
    write("a.txt", "Uno.");
    sync();
    Files.move(folder, temporary.resolve("altrove"));

    assertThrows(CorpusException.class, this::sync);
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
  }

  @Test
  void aFolderSuddenlyBareIsTakenForAMissingDisk() throws IOException {
    write("a.txt", "Uno.");
    sync();
    Files.move(folder, temporary.resolve("altrove"));
    Files.createDirectory(folder);

    assertThrows(CorpusException.class, this::sync);
    assertEquals(Set.of("a.txt"), engine.documents().keySet());

    synchronizer().run(engine, true, SyncListener.NONE);
    assertEquals(Map.of(), engine.documents());
  }

  @Test
  void theLastFileCanBeRemovedFromAFolderThatWasSeenWithIt() throws IOException {
    write("a.txt", "Uno.");
    Synchronizer synchronizer = synchronizer();
    synchronizer.run(engine, false, SyncListener.NONE);
    Files.delete(folder.resolve("a.txt"));

    assertEquals(1, synchronizer.run(engine, false, SyncListener.NONE).removed());
  }

  @Test
  void aStaleIndexIsRebuiltAndPublishedAsAWhole() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(i + ".txt", "Testo " + i + ".");
    }
    sync();
    engine.setStale(true);
    SyncSummary second = sync();

    assertEquals(30, second.documents());
    assertEquals(List.of(30, 30), engine.commits());
  }

  @Test
  void aCancelledRebuildLeavesTheIndex() throws IOException {
    write("a.txt", "Uno.");
    sync();
    write("b.txt", "Due.");
    Synchronizer synchronizer = synchronizer();
    synchronizer.cancel();
    SyncSummary summary = synchronizer.run(engine, true, SyncListener.NONE);

    assertFalse(summary.complete());
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
  }

  @Test
  void aCancelledRunPublishesWhatItHasDone() throws IOException {
    for (int i = 10; i < 30; i++) {
      write(i + ".txt", "Testo " + i + ".");
    }
    Synchronizer synchronizer = synchronizer();
    SyncSummary summary =
        synchronizer.run(
            engine,
            false,
            new SyncListener() {
              @Override
              public void progressed(int filesDone, long bytesDone, long documents) {
                if (filesDone == 3) {
                  synchronizer.cancel();
                }
              }
            });

    assertFalse(summary.complete());
    assertEquals(Set.of("10.txt", "11.txt", "12.txt"), engine.documents().keySet());
    assertEquals(17, sync().added());
  }

  @Test
  void anotherWriterIsReported() throws IOException {
    write("a.txt", "Uno.");
    try (Indexer other = engine.indexer()) {
      assertEquals(Map.of(), other.files());
      assertThrows(EngineException.Locked.class, this::sync);
    }
    assertEquals(1, sync().added());
  }

  @Test
  void aFileStillBeingWrittenWaitsForTheNextRun() throws IOException {
    write("a.txt", "Uno.");
    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(Instant.now()));
    Synchronizer synchronizer = new Synchronizer(sources(), Duration.ofMinutes(1));
    SyncSummary first = synchronizer.run(engine, false, SyncListener.NONE);
    assertEquals(1, first.deferred());
    assertEquals(Map.of(), engine.documents());

    Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(tick));
    assertEquals(1, synchronizer.run(engine, false, SyncListener.NONE).added());
  }

  @Test
  void afterAnyEditsTheIndexIsThatOfAFreshRun() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Synchronizer synchronizer = synchronizer();
    for (int round = 0; round < 25; round++) {
      for (int edit = random.nextInt(6); edit >= 0; edit--) {
        edit(random);
      }
      synchronizer.run(engine, random.nextInt(10) == 0, SyncListener.NONE);

      InMemoryEngine fresh = new InMemoryEngine();
      SyncSummary whole = synchronizer().run(fresh, false, SyncListener.NONE);
      String which = "seed " + seed + ", round " + round;
      assertEquals(fresh.documents(), engine.documents(), which);
      assertEquals(fresh.files(), engine.files(), which);
      assertEquals(whole.documents(), engine.documents().size(), which);
    }
  }

  private void edit(Random random) throws IOException {
    List<String> paths = new ArrayList<>(Corpus.of(List.of(folder)).list().files().keySet());
    String any = paths.isEmpty() ? "" : paths.get(random.nextInt(paths.size()));
    String name = List.of("", "x/", "x/y/").get(random.nextInt(3)) + random.nextInt(12);
    switch (any.isEmpty() ? 0 : random.nextInt(6)) {
      case 0, 1 -> write(name + ".txt", "Testo " + random.nextInt(20) + ".");
      case 2 -> write(name + ".jsonl", "{\"text\":\"Uno.\"}\nrotto\n{\"text\":\"Due.\"}");
      case 3 -> write(any, random.nextBoolean() ? "" : "Riscritto " + random.nextInt(9));
      case 4 -> Files.delete(folder.resolve(any));
      default -> {
        Path target = folder.resolve(name + ".txt");
        Files.createDirectories(target.getParent());
        Files.move(folder.resolve(any), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void aFolderThatCannotBeReadKeepsItsDocuments() throws IOException {
    write("chiusa/a.txt", "Uno.");
    write("b.txt", "Due.");
    sync();
    Path closed = folder.resolve("chiusa");
    org.junit.jupiter.api.Assumptions.assumeTrue(closed.toFile().setReadable(false));
    try {
      org.junit.jupiter.api.Assumptions.assumeFalse(
          Files.isReadable(closed), "this user may read everything");
      SyncSummary second = sync();
      assertEquals(List.of("chiusa/"), paths(second.rejected()));
      assertEquals(Set.of("chiusa/a.txt", "b.txt"), engine.documents().keySet());
    } finally {
      assertTrue(closed.toFile().setReadable(true));
    }
    assertEquals(List.of(), sync().rejected());
  }

  @Test
  void nothingIsLostWhenWhatReadsFilesCannotBeStarted() throws IOException {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    sync();
    write("a.txt", "Uno cambiato.");
    Files.delete(folder.resolve("b.txt"));
    TextExtractor broken =
        (file, documents) -> {
          throw ExtractorException.notStarted(512, new IOException("says the test"));
        };
    Sources sources = new Sources(Corpus.of(List.of(folder)), broken);

    for (boolean rebuild : List.of(true, false)) {
      assertThrows(
          ExtractorException.class,
          () -> new Synchronizer(sources).run(engine, rebuild, SyncListener.NONE));
      assertEquals("Uno.", body("a.txt"));
      assertEquals("Due.", body("b.txt"));
    }
    assertEquals(1, sync().changed(), "it is read when that is possible again");
    assertEquals("Uno cambiato.", body("a.txt"));
  }

  @Test
  void whatWasReadBeforeWhatReadsFilesFailedIsKept() throws IOException {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    Extractor extractor = new Extractor();
    TextExtractor failing =
        (file, documents) -> {
          if (file.path().equals("b.txt")) {
            throw ExtractorException.notStarted(512, new IOException("says the test"));
          }
          return extractor.extract(file, documents);
        };
    Synchronizer synchronizer = new Synchronizer(new Sources(Corpus.of(List.of(folder)), failing));

    assertThrows(
        ExtractorException.class, () -> synchronizer.run(engine, false, SyncListener.NONE));
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
  }
}
