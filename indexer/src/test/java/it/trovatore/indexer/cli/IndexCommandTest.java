package it.trovatore.indexer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IndexCommandTest {
  @TempDir private Path folder;

  private final InMemoryEngine engine = new InMemoryEngine();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private RunningServer server = RunningServer.NONE;

  private int run(String... arguments) {
    return new CommandLine(new IndexCommand(index -> engine, server))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String corpus() {
    return "--corpus=" + folder.resolve("corpus");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void allIndexedEndsWithZeroAndSaysWhatWasDone() throws IOException {
    write("corpus/a.txt", "Uno.");

    assertEquals(0, run(corpus()));
    assertTrue(out.toString().contains("1 documento. File: 1 nuovo."), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void rejectedFilesEndWithOneAndAreNamedWithTheReason() throws IOException {
    write("corpus/a.txt", "Uno.");
    write("corpus/sotto/vuoto.txt", "");

    assertEquals(1, run(corpus()));
    assertTrue(out.toString().contains("  sotto/vuoto.txt: è vuoto\n"), out.toString());
    assertEquals(1, run(corpus()), "at the next run as well");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theNameOfAFileCannotWriteToTheTerminal() throws IOException {
    write("corpus/a\n\u001b[2J.txt", "");

    assertEquals(1, run(corpus()));
    assertTrue(out.toString().contains("  a \ufffd[2J.txt: è vuoto\n"), out.toString());
    assertEquals(2, run("--corpus=" + folder.resolve("a\u001b[2J\nb")));
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertFalse(err.toString().contains("\u001b"), err.toString());
  }

  @Test
  void aMissingFolderEndsWithTwoAndOneSentence() {
    assertEquals(2, run(corpus()));
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().contains("--corpus"), err.toString());
  }

  @Test
  void aLockedIndexEndsWithTwo() throws IOException {
    write("corpus/a.txt", "Uno.");
    try (Indexer other = engine.indexer()) {
      assertTrue(other.files().isEmpty());
      assertEquals(2, run(corpus()));
    }
    assertEquals("L'indice è in uso.", err.toString().strip());
  }

  @Test
  void aServerThatDoesNotDoItEndsWithTwoAndItsSentence() throws IOException {
    write("corpus/a.txt", "Uno.");
    server =
        (index, work) -> {
          throw new RunningServer.Refused("Il server non risponde: " + work.corpus().size(), null);
        };
    assertEquals(2, run(corpus()));
    assertEquals("Il server non risponde: 1", err.toString().strip());
    assertTrue(engine.documents().isEmpty());
  }

  @Test
  void aServerIsToldTheOptionsThatWereGiven() throws IOException {
    write("corpus/a.txt", "Uno.");
    List<Map<String, String>> told = new ArrayList<>();
    server =
        (index, work) -> {
          told.add(work.options());
          return Optional.empty();
        };
    run(corpus());
    run(corpus(), "--include=*.txt", "--include=*.md", "--max-seconds=30");
    assertEquals(
        List.of(Map.of(), Map.of("--include", "*.txt, *.md", "--max-seconds", "30")), told);
  }

  @Test
  void anIndexInsideTheCorpusIsRefused() throws IOException {
    write("corpus/a.txt", "Uno.");

    assertEquals(2, run(corpus(), "--index=" + folder.resolve("corpus/indice")));
    assertTrue(err.toString().contains("--index"), err.toString());
  }

  @Test
  void severalFoldersAreIndexedTogether() throws IOException {
    write("corpus/a.txt", "Uno.");
    write("altro/b.txt", "Due.");

    assertEquals(0, run(corpus(), "--corpus", folder.resolve("altro").toString()));
    assertEquals(Set.of("corpus/a.txt", "altro/b.txt"), engine.documents().keySet());
  }

  @Test
  void aRebuildReadsEveryFileAnew() throws IOException {
    write("corpus/a.txt", "Uno.");
    run(corpus());

    assertEquals(0, run(corpus(), "--rebuild"));
    assertTrue(out.toString().lines().toList().getLast().startsWith("Indice ricostruito"));
    assertTrue(out.toString().endsWith("1 documento. File: 1 nuovo.\n"), out.toString());
  }

  @Test
  void unknownOptionsEndWithTwo() {
    assertEquals(2, run("--corpo=x"));
  }

  @Test
  void limitsInWhichNothingCanBeReadAreRefused() throws IOException {
    write("corpus/a.txt", "Uno.");

    assertEquals(2, run(corpus(), "--max-seconds=0"));
    assertTrue(err.toString().contains("almeno un secondo: 0"), err.toString());
    assertEquals(2, run(corpus(), "--max-memory=63"));
    assertTrue(err.toString().contains("almeno 64 MB: 63"), err.toString());
    assertEquals(2, run(corpus(), "--max-memory=99999999"));
    assertTrue(err.toString().contains("memoria di questa macchina: 99999999"), err.toString());
    assertTrue(engine.documents().isEmpty());
  }

  @Test
  void onlyWhatIsIncludedAndNotExcludedIsIndexed() throws IOException {
    for (String path : new String[] {"a.txt", "b.md", "bozze/c.txt", "sotto/d.txt"}) {
      write("corpus/" + path, "Testo.");
    }

    assertEquals(0, run(corpus(), "--include=*.txt", "--exclude", "bozze/", "--exclude=d.*"));
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
    assertEquals(0, run(corpus(), "--include=*.md", "--include=/bozze/"));
    assertEquals(Set.of("b.md", "bozze/c.txt"), engine.documents().keySet());
  }

  @Test
  void aPatternThatIsNoneIsNamedAndNothingIsDone() throws IOException {
    write("corpus/a.txt", "Uno.");

    assertEquals(2, run(corpus(), "--exclude=*.bak", "--exclude=bozze["));
    assertTrue(err.toString().contains("«bozze[» di --exclude non è valido"), err.toString());
    assertEquals(2, run(corpus(), "--include", ""));
    assertTrue(err.toString().contains("«» di --include non è valido"), err.toString());
    assertTrue(engine.documents().isEmpty());
  }

  @Test
  void aFolderMayComeWithTheAddressOfItsFiles() throws IOException {
    write("corpus/a.txt", "Uno.");

    assertEquals(0, run(corpus() + "=https://esempio.it/atti"));
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
    assertEquals(2, run(corpus() + "=ftp://esempio.it/atti"));
    assertTrue(err.toString().contains("=ftp://esempio.it/atti» non va bene"), err.toString());
  }

  @Test
  void aLineOfAnIgnoreFileThatSaysNothingIsNamedUntilItIsMended() throws IOException {
    write("corpus/a.txt", "Uno.");
    write("corpus/b.txt", "Due.");
    write("corpus/.trovatoreignore", "b.txt\n[a-\n");

    assertEquals(1, run(corpus()));
    assertTrue(out.toString().contains("  .trovatoreignore: "), out.toString());
    assertTrue(out.toString().contains("riga 2"), out.toString());
    write("corpus/.trovatoreignore", "b.txt\n[ac]\n");
    assertEquals(0, run(corpus()));
    assertEquals(Set.of("a.txt"), engine.documents().keySet());
    assertEquals(Set.of("a.txt"), engine.files().keySet());
  }
}
