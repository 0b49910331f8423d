package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.sync.FileWork.Step;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FileWorkTest {
  private static final String LONG_TEXT = "x".repeat(1 << 20);

  @TempDir private Path folder;

  @Test
  void aLongDocumentWaitsUntilTheOneBeforeIsTaken() throws Exception {
    AtomicInteger given = new AtomicInteger();
    FileWork work =
        work(
            (file, documents) -> {
              for (int i = 0; i < 3; i++) {
                documents.accept(document(file.path() + "#" + i, LONG_TEXT));
                given.incrementAndGet();
              }
              return new Extraction("txt", List.of());
            });
    Thread reading = Thread.ofPlatform().daemon().start(work);
    while (reading.getState() != Thread.State.WAITING
        && reading.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }

    assertTrue(given.get() <= 1, () -> "given " + given);
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Step.Document.class, work.next());
    }
    assertInstanceOf(Step.Done.class, work.next());
  }

  @Test
  void anErrorOfTheVirtualMachineIsAProblemOfTheFile() throws IOException {
    assertEquals(Problem.Kind.OUT_OF_MEMORY, problemAfter(new OutOfMemoryError("says the test")));
    assertEquals(Problem.Kind.UNREADABLE, problemAfter(new StackOverflowError("says the test")));
  }

  private Problem.Kind problemAfter(Error error) throws IOException {
    FileWork work =
        work(
            (file, documents) -> {
              throw error;
            });
    work.run();
    Step.Done done = assertInstanceOf(Step.Done.class, work.next());
    assertEquals("", done.hash(), "to be tried again");
    return done.extraction().problems().getFirst().kind();
  }

  @Test
  void whatTheMachineKeptFromBeingReadIsTriedAgain() throws IOException {
    assertTrue(hashAfter(Problem.Kind.UNREADABLE).isEmpty());
    assertTrue(hashAfter(Problem.Kind.NO_ROOM).isEmpty());
    assertFalse(hashAfter(Problem.Kind.DAMAGED).isEmpty());
  }

  private String hashAfter(Problem.Kind kind) throws IOException {
    Extraction extraction = new Extraction("zip", List.of(new Problem(kind, "")));
    FileWork work = work((file, documents) -> extraction);
    work.run();
    return assertInstanceOf(Step.Done.class, work.next()).hash();
  }

  @Test
  void aClosedExtractorIsTold() throws IOException {
    FileWork work =
        work(
            (file, documents) -> {
              throw new CancellationException("closed");
            });
    work.run();

    assertInstanceOf(Step.Cancelled.class, work.next());
  }

  private FileWork work(TextExtractor extractor) throws IOException {
    Path location = Files.writeString(folder.resolve("a.txt"), "Uno.");
    return new FileWork(new CorpusFile("a.txt", location, 4, Instant.now()), "", extractor);
  }

  private static SourceDocument document(String id, String body) {
    return new SourceDocument(id, "a.txt", "Titolo", body, null, null, List.of(), "txt");
  }
}
