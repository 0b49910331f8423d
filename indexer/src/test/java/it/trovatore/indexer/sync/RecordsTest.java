package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of many documents. */
class RecordsTest extends SyncedFolder {
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
    Synchronizer synchronizer = synchronizer(ended);
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
    Synchronizer synchronizer = synchronizer(extractor);

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

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void anErrorOfTheVirtualMachineCostsTheFileThatItMeets() throws IOException {
    write("a.txt", "Uno.");
    write("b.txt", "Due.");
    TextExtractor extractor =
        (file, documents) -> {
          if (file.path().equals("a.txt")) {
            throw new OutOfMemoryError("says the test");
          }
          return new Extractor().extract(file, documents);
        };
    SyncSummary summary = synchronizer(extractor).run(engine, false, SyncListener.NONE);

    assertTrue(summary.complete());
    assertEquals(Set.of("b.txt"), engine.documents().keySet());
    assertEquals(List.of("a.txt"), paths(summary.rejected()));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aRunWhoseExtractorIsClosedEnds() throws IOException {
    write("a.txt", "Uno.");
    Synchronizer synchronizer =
        synchronizer(
            (file, documents) -> {
              throw new CancellationException("closed");
            });

    assertThrows(
        CancellationException.class, () -> synchronizer.run(engine, false, SyncListener.NONE));
  }

  private Synchronizer synchronizer(TextExtractor extractor) {
    return new Synchronizer(new Sources(Corpus.of(List.of(folder)), extractor));
  }

  private static String records(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Il testo numero " + i + ".\"}\n")
        .collect(Collectors.joining());
  }

  private static SourceDocument document(String id, String file) {
    return new SourceDocument(id, file, "Titolo", "Testo.", null, null, List.of(), "txt");
  }
}
