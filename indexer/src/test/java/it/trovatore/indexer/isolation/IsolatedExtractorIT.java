package it.trovatore.indexer.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Children that hang, fall, and take all memory; after each the next file is read as ever. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class IsolatedExtractorIT {
  private static final ExtractionLimits TIGHT = new ExtractionLimits(Duration.ofSeconds(8), 64);

  @TempDir private Path folder;
  private final IsolatedExtractor extractor =
      new IsolatedExtractor(TIGHT, HostileParserFactory.class);

  @AfterEach
  void noChildIsLeft() throws Exception {
    List<ProcessHandle> children = children();
    extractor.close();
    for (ProcessHandle child : children) {
      child.onExit().get();
    }
    assertEquals(List.of(), children());
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @Test
  void aFileWithManyMoreIdsThanFitIntoTheMemoryIsRead() throws IOException {
    int count = 120_000;
    String prefix = "{\"id\":\"" + "x".repeat(490);
    try (Writer lines = Files.newBufferedWriter(folder.resolve("a.jsonl"))) {
      for (int i = 0; i < count; i++) {
        lines.write(prefix + i + "\",\"text\":\"Uno.\"}\n");
      }
    }
    AtomicInteger found = new AtomicInteger();

    Extraction extraction = extractor.extract(file("a.jsonl"), document -> found.incrementAndGet());

    assertEquals(List.of(), extraction.problems());
    assertEquals(count, found.get());
  }

  private CorpusFile write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return file(name);
  }

  private CorpusFile file(String name) {
    return Objects.requireNonNull(Corpus.of(List.of(folder)).list().files().get(name), name);
  }

  private CorpusFile hostile(String deed) throws IOException {
    return write(deed.replace(' ', '-') + HostileParserFactory.SUFFIX, deed);
  }

  private Problem problem(String deed) throws IOException {
    Extraction extraction = extractor.extract(hostile(deed), document -> {});
    assertEquals("", extraction.format());
    assertEquals(1, extraction.problems().size());
    return extraction.problems().getFirst();
  }

  private void assertReadsOn() throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    Extraction extraction =
        extractor.extract(write("buono.txt", "Titolo\n\nPerché così è.\n"), documents::add);
    assertEquals(List.of(), extraction.problems());
    assertEquals("Perché così è.", documents.getFirst().body());
  }

  @Test
  void aChildFindsWhatThisProcessFinds() throws IOException {
    write("perché.md", "---\ntags: [a, b]\ndate: 2024-02-29\n---\n# Città\n\nTesto 😀.\n");
    write("note.jsonl", "{\"text\":\"Uno.\"}\nrotto\n{\"id\":\"x\",\"text\":\"Due \\ud800.\"}\n");
    write("vuoto.txt", "");
    write("pagina.html", "<html><title>Titolo</title><body><p>Testo <b>grasso</b>.</p></body>");
    write("rotto.pdf", "%PDF-1.4\nnon è vero");
    for (CorpusFile file : Corpus.of(List.of(folder)).list().files().values()) {
      List<SourceDocument> here = new ArrayList<>();
      List<SourceDocument> there = new ArrayList<>();
      assertEquals(new Extractor().extract(file, here::add), extractor.extract(file, there::add));
      assertEquals(here, there, file.path());
    }
  }

  @Test
  void aChildThatCannotBeStartedIsNoProblemOfTheFile() throws IOException {
    CorpusFile file = write("buono.txt", "Titolo\n\nTesto.\n");
    ExtractionLimits huge = new ExtractionLimits(Duration.ofSeconds(8), 99_999_999);
    PrintStream standard = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (IsolatedExtractor hopeless = new IsolatedExtractor(huge, HostileParserFactory.class)) {
      ExtractorException failure =
          assertThrows(ExtractorException.class, () -> hopeless.extract(file, document -> {}));
      assertTrue(String.valueOf(failure.getMessage()).contains("--max-memory"));
      System.err.println("Il resto si vede.");
    } finally {
      System.setErr(standard);
    }
    String all = printed.toString(StandardCharsets.UTF_8);
    assertFalse(all.contains("org.apache.tika"), all);
    assertTrue(all.contains("Il resto si vede."), all);
  }

  @Test
  void aChildServesManyFiles() throws IOException {
    assertReadsOn();
    List<ProcessHandle> children = children();
    assertReadsOn();
    assertReadsOn();

    assertEquals(1, children.size());
    assertEquals(children, children());
  }

  @Test
  void aParserThatSpinsIsEndedAfterTheTimeLimit() throws IOException {
    assertReadsOn();
    assertEquals(new Problem(Problem.Kind.TIMEOUT, "8 secondi"), problem("spin"));
    assertReadsOn();
  }

  @Test
  void aParserThatSleepsIsEndedAfterTheTimeLimit() throws IOException {
    assertReadsOn();
    assertEquals("ha superato il limite di tempo (8 secondi)", problem("sleep").message());
    assertReadsOn();
  }

  @Test
  void aParserThatEatsAllMemoryIsToldFromOneThatCrashes() throws IOException {
    assertEquals("ha superato il limite di memoria (64 MB)", problem("eat memory").message());
    assertReadsOn();
    assertEquals(
        new Problem(Problem.Kind.OUT_OF_MEMORY, "64 MB"), problem("eat memory in another thread"));
    assertReadsOn();
  }

  @Test
  void aParserThatEndsItsProcessCostsItsFile() throws IOException {
    assertEquals(Problem.Kind.CRASHED, problem("halt").kind());
    assertReadsOn();
    assertEquals(Problem.Kind.CRASHED, problem("exit").kind());
    assertReadsOn();
  }

  @Test
  void endlessRecursionCostsItsFile() throws IOException {
    assertEquals(Problem.Kind.CRASHED, problem("recurse").kind());
    assertReadsOn();
  }

  @Test
  void whatAFileGaveBeforeItsChildWasEndedIsGood() throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    Extraction extraction = extractor.extract(hostile("sleep after a document"), documents::add);

    assertEquals(1, documents.size());
    assertEquals(
        new Extraction("txt", List.of(new Problem(Problem.Kind.TIMEOUT, "8 secondi"))), extraction);
  }

  @Test
  void aFileWithoutEndIsNeverHeldAndEndsWhenItsReceiverCancels() throws IOException {
    List<String> ids = new ArrayList<>();
    Receiver threeHundred =
        document -> {
          ids.add(document.id());
          if (ids.size() == 300) {
            throw new CancellationException("enough");
          }
        };
    CorpusFile endless = hostile("go on for ever");

    assertThrows(CancellationException.class, () -> extractor.extract(endless, threeHundred));
    assertEquals(300, ids.size());
    assertEquals(List.of(), children());
    assertReadsOn();
  }

  @Test
  void aThreadThatIsInterruptedEndsTheChildItWaitsFor() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    CorpusFile file = hostile("sleep after a document");
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    extractor.extract(file, document -> busy.countDown());
                  } catch (CancellationException e) {
                    ended.complete(Thread.currentThread().isInterrupted() ? e : null);
                  }
                });
    busy.await();
    reader.interrupt();

    assertEquals(CancellationException.class, ended.get().getClass());
    assertReadsOn();
  }

  @Test
  void closingEndsAnExtractionUnderWay() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CorpusFile file = hostile("sleep after a document");
    CompletableFuture<Extraction> extraction =
        CompletableFuture.supplyAsync(() -> extractor.extract(file, document -> busy.countDown()));
    busy.await();
    extractor.close();

    Throwable ended = assertThrows(ExecutionException.class, extraction::get).getCause();
    assertInstanceOf(CancellationException.class, ended);
    assertThrows(CancellationException.class, () -> extractor.extract(file, document -> {}));
  }

  @Test
  void aChildInheritsNothingOfTheEnvironmentButLanguageAndTimeZone() throws IOException {
    List<SourceDocument> documents = new ArrayList<>();
    extractor.extract(hostile("tell the environment"), documents::add);
    List<String> names = Arrays.asList(documents.getFirst().body().split(" "));
    Set<String> kept =
        Set.of("", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH");

    assertTrue(System.getenv().containsKey("PATH"), "there is something to inherit");
    assertTrue(kept.containsAll(names), names.toString());
  }

  @Test
  void aChildEndsWithAParentThatIsKilled() throws Exception {
    CorpusFile file = hostile("sleep after a document");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                file.path(),
                file.location().toString())
            .redirectErrorStream(true)
            .start();
    try (var said = parent.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.equals(Parent.BUSY)) {
        line = said.readLine();
      }
      assertEquals(Parent.BUSY, line);
      List<ProcessHandle> children = parent.descendants().toList();
      assertEquals(1, children.size());
      parent.destroyForcibly();
      children.getFirst().onExit().get();
    } finally {
      parent.destroyForcibly();
    }
  }

  /** Reads one file and says when its first document has come. */
  static final class Parent {
    static final String BUSY = "busy";

    private Parent() {}

    public static void main(String[] arguments) throws IOException {
      Path location = Path.of(arguments[1]);
      CorpusFile file =
          new CorpusFile(
              arguments[0],
              location,
              Files.size(location),
              Files.getLastModifiedTime(location).toInstant());
      ExtractionLimits patient = new ExtractionLimits(Duration.ofMinutes(10), 64);
      TextExtractor extractor = new IsolatedExtractor(patient, HostileParserFactory.class);
      extractor.extract(file, document -> System.out.println(BUSY));
    }
  }
}
