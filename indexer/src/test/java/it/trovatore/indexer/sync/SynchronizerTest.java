package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynchronizerTest {
  @TempDir private Path temporary;

  private final InMemoryEngine engine = new InMemoryEngine();
  private Path folder = Path.of("");
  private long tick = 1_700_000_000_000L;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("corpus"));
  }

  /** Each writing has a time of its own, as it has when people write. */
  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(tick++));
  }

  private Sources sources() {
    return new Sources(Corpus.of(List.of(folder)), new Extractor());
  }

  private Synchronizer synchronizer() {
    return new Synchronizer(sources());
  }

  private SyncSummary sync() {
    return synchronizer().run(engine, false, SyncListener.NONE);
  }

  private String body(String id) {
    var document = engine.documents().get(id);
    return document == null ? "nessuno" : document.body();
  }

  private String title(String id) {
    var document = engine.documents().get(id);
    return document == null ? "nessuno" : document.title();
  }

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
  void theGoodRecordsOfAFileAreIndexedBesideItsProblems() throws IOException {
    write("a.jsonl", "{\"id\":\"x\",\"text\":\"Uno.\"}\nrotto\n");
    SyncSummary summary = sync();

    assertEquals(Set.of("a.jsonl#x"), engine.documents().keySet());
    assertEquals(1, summary.rejected().getFirst().documents());
  }

  @Test
  void aFileWithManyRecordsIsStreamed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"id\":").append(i).append(",\"text\":\"Testo numero ").append(i);
      lines.append(".\"}\n");
    }
    write("a.jsonl", lines.toString());
    write("b.txt", "Dopo.");

    assertEquals(5001, sync().documents());
    assertEquals(5001, engine.documents().size());
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

  private static String records(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Il testo numero " + i + ".\"}\n")
        .collect(Collectors.joining());
  }

  @Test
  void onlyTheRecordsThatChangedAreWrittenAgain() throws IOException {
    write("a.jsonl", records(0, 50));
    sync();
    assertEquals(50, engine.written());

    write("a.jsonl", records(0, 50).replace("numero 7.", "numero sette.") + records(50, 51));
    assertEquals(1, sync().changed());
    assertEquals("Il testo numero sette.", body("a.jsonl#7"));
    assertEquals(51, engine.documents().size());
    assertEquals(52, engine.written(), "one is another, one is new");

    write("a.jsonl", records(10, 51));
    SyncSummary third = sync();
    assertEquals(41, third.documents());
    assertEquals(41, engine.documents().size());
    assertEquals(52, engine.written());
  }

  @Test
  void aLongFileIsPublishedOnTheWayAndTakenUpWhereItWasLeft() throws IOException {
    write("a.jsonl", records(0, 5000));
    AtomicInteger given = new AtomicInteger();
    AtomicReference<Synchronizer> running = new AtomicReference<>();
    TextExtractor ended =
        (file, documents) ->
            new Extractor()
                .extract(
                    file,
                    document -> {
                      documents.accept(document);
                      if (given.incrementAndGet() == 3000) {
                        Objects.requireNonNull(running.get()).cancel();
                      }
                    });
    Synchronizer synchronizer = new Synchronizer(new Sources(Corpus.of(List.of(folder)), ended));
    running.set(synchronizer);
    SyncSummary first = synchronizer.run(engine, false, SyncListener.NONE);

    assertFalse(first.complete());
    int kept = engine.documents().size();
    assertTrue(kept >= 2000 && kept < 5000, () -> "kept " + kept);
    assertEquals(kept, first.documents());
    assertEquals(kept, new TreeMap<>(engine.files()).firstEntry().getValue().documents());

    SyncSummary second = sync();
    assertTrue(second.complete());
    assertEquals(5000, second.documents());
    assertEquals(5000, engine.documents().size());
    assertEquals(5000, engine.written(), "what was there is passed over");
    assertEquals(engine.commits().stream().sorted().toList(), engine.commits());
  }

  @Test
  void theBytesOfALongFileAreToldOnTheWay() throws IOException {
    write("a.jsonl", records(0, 10_000));
    long size = Files.size(folder.resolve("a.jsonl"));
    List<Long> told = new ArrayList<>();
    synchronizer()
        .run(
            engine,
            false,
            new SyncListener() {
              @Override
              public void progressed(int filesDone, long bytesDone, long documents) {
                told.add(bytesDone);
              }
            });

    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(size, told.getLast());
    assertTrue(told.getFirst() < size, () -> "told " + told);
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
  void documentsThatTheEngineRefusesAreAProblemOfTheirFileOnly() throws IOException {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    String endless = "a.txt#" + "x".repeat(40_000);
    TextExtractor extractor =
        (file, documents) -> {
          documents.accept(document(file.path(), file.path()));
          if (file.path().equals("a.txt")) {
            documents.accept(document(endless + 1, file.path()));
            documents.accept(document(endless + 2, file.path()));
          }
          return new Extraction("txt", List.of());
        };
    Synchronizer synchronizer =
        new Synchronizer(new Sources(Corpus.of(List.of(folder)), extractor));

    SyncSummary summary = synchronizer.run(engine, false, SyncListener.NONE);

    assertEquals(Set.of("a.txt", "b.txt"), engine.documents().keySet());
    assertEquals(List.of("a.txt"), paths(summary.rejected()));
    assertEquals(
        List.of(
            new Problem(
                Problem.Kind.BAD_RECORD,
                "«" + endless + "1» e altri 1 non si possono indicizzare")),
        summary.rejected().getFirst().problems());
    assertEquals(2, synchronizer.run(engine, false, SyncListener.NONE).unchanged());
  }

  private static SourceDocument document(String id, String file) {
    return new SourceDocument(id, file, "Titolo", "Testo.", null, null, List.of(), "txt");
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

  private static List<String> paths(List<FileRecord> records) {
    return records.stream().map(FileRecord::path).toList();
  }
}
