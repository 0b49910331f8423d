package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a server that has the index. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneOwnerIT {
  private final Path folder;
  private final ServerProcess server;

  OneOwnerIT(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("davos.txt"), "A Davos.");
    server =
        ServerProcess.serve("--corpus", corpus(), "--index", index().toString(), "--port", "0");
  }

  @AfterAll
  void stop() throws InterruptedException {
    server.stop();
    assertFalse(Files.exists(mark()), "it takes its mark away");
  }

  @Test
  void theIndexCommandHasTheServerDoIt() throws IOException {
    String before = Files.readString(index().resolve("current"));
    Path empty = Files.createFile(folder.resolve("corpus/vuoto.txt"));
    CommandRun rebuilt = run("index", "--rebuild");
    assertEquals(1, rebuilt.exit(), rebuilt.err());
    assertTrue(rebuilt.out().startsWith("Indice ricostruito in "), rebuilt.out());
    assertTrue(rebuilt.out().contains("1 documento. File: 1 nuovo"), rebuilt.out());
    assertTrue(rebuilt.out().contains("  vuoto.txt: è vuoto"), rebuilt.out());
    assertFalse(Files.readString(index().resolve("current")).equals(before), "it was built anew");
    Files.delete(empty);
    CommandRun updated = run("index", "--watch");
    assertEquals(0, updated.exit(), updated.err());
    assertTrue(updated.out().startsWith("Indice aggiornato in "), updated.out());
    assertTrue(updated.out().contains("segue già la cartella"), updated.out());
  }

  @Test
  void withAnotherCorpusItSaysWhoHasTheIndex() throws IOException {
    Path other = Files.createDirectories(folder.resolve("altro"));
    CommandRun index =
        CommandRun.of("index", "--corpus", other.toString(), "--index", index().toString());
    assertEquals(2, index.exit());
    assertTrue(index.err().startsWith("L'indice è di trovatore serve (pid "), index.err());
    assertTrue(index.err().contains("segue altre cartelle (" + corpus() + ")"), index.err());
  }

  @Test
  void optionsThatTheServerHasNotAreRefusedAndItsOwnAreTaken() {
    CommandRun other = run("index", "--include", "*.md", "--max-seconds=60");
    assertEquals(2, other.exit(), other.out());
    assertTrue(other.err().startsWith("L'indice è di trovatore serve (pid "), other.err());
    assertTrue(other.err().contains("--include *.md: riavvialo"), other.err());
    assertEquals(2, run("index", "--max-memory=600").exit());
    assertEquals(0, run("index", "--max-seconds=60", "--max-memory=512").exit());
  }

  @Test
  void aSecondServerIsToldWhoHasTheIndexAndWhereItAnswers() {
    CommandRun second = run("serve", "--port", "0");
    assertEquals(2, second.exit());
    assertTrue(second.err().contains("è già di trovatore serve (pid "), second.err());
    assertTrue(second.err().contains("che risponde su " + server.address()), second.err());
  }

  @Test
  void theStatusTellsWhatOnlyTheServerKnows() {
    CommandRun status = run("status", "--json");
    assertEquals(0, status.exit(), status.err());
    assertFalse(status.out().contains("\"indexing\" : null"), status.out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itsTokenIsForItsOwnerOnly() throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mark())));
  }

  private CommandRun run(String command, String... options) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of(options));
    if (!command.equals("status")) {
      args.addAll(List.of("--corpus", corpus()));
    }
    args.addAll(List.of("--index", index().toString()));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private String corpus() {
    return folder.resolve("corpus").toString();
  }

  private Path index() {
    return folder.resolve("index");
  }

  private Path mark() {
    return index().resolve("server.json");
  }
}
