package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
  private Path folder;

  @BeforeAll
  void index(@TempDir Path temp) throws IOException {
    folder = temp;
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.writeString(
        corpus.resolve("davos.md"),
        """
        ---
        title: La tavola rotonda
        author: Anna Bianchi
        date: 2024-03-05
        ---
        Si è discusso a Davos, in una tavola rotonda, di energia.
        """);
    Files.writeString(corpus.resolve("mare.txt"), "Il mare è calmo e l'energia è poca.");
    Files.writeString(corpus.resolve("vuoto.txt"), "");
    Files.writeString(corpus.resolve("gelso.txt"), "Il gelso è in giardino.");
    Files.writeString(corpus.resolve("gelso.html"), "<html><p>Il gelso è in giardino</p></html>");
    assertEquals(1, run("index", "--corpus", corpus.toString()).exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "index", "search", "status", "backup", "restore"})
  void everyCommandHasHelpAndAVersion(String command) {
    CommandRun help =
        command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
    assertEquals(0, help.exit(), help.err());
    assertTrue(help.out().startsWith("Uso: trovatore"), help.out());
    assertTrue(help.out().contains("Mostra questo aiuto."), help.out());
    CommandRun version =
        command.isEmpty() ? CommandRun.of("--version") : CommandRun.of(command, "--version");
    assertTrue(version.out().matches("Trovatore [0-9.]+\\R"), version.out());
  }

  @Test
  void theHelpOfTheServerSaysWhatAProxyNeeds() {
    String help = CommandRun.of("serve", "--help").out();
    assertTrue(help.contains("Dietro un reverse proxy"), help);
  }

  @Test
  void aSearchPrintsWhatPeopleWantToKnow() {
    CommandRun search = run("search", "tavola rotonda mare");
    assertAll(
        () -> assertEquals(0, search.exit()),
        () -> assertEquals("", search.err()),
        () -> assertTrue(search.out().startsWith("2 documenti in "), search.out()),
        () -> assertTrue(search.out().contains("1. La tavola rotonda"), search.out()),
        () ->
            assertTrue(
                search.out().contains("davos.md · md · 5 marzo 2024 · Anna Bianchi"), search.out()),
        () -> assertTrue(search.out().contains("Manca: mare"), search.out()));
  }

  @Test
  void withoutATerminalThereAreNoControlCharacters() {
    CommandRun search = run("search", "mare", "energia");
    assertFalse(search.out().contains("\u001b"), search.out());
    assertTrue(search.out().contains("calmo"), search.out());
  }

  @Test
  void onATerminalWhatMatchedIsColoured() {
    CommandRun search = CommandRun.of(Ansi.ON, withIndex("search", "calmo"));
    assertTrue(search.out().contains("\u001b[33mcalmo"), search.out());
  }

  @Test
  void whatARestoreWouldReplaceIsNamed(@TempDir Path other) throws IOException {
    Path corpus = Files.createDirectories(other.resolve("corpus"));
    String index = other.resolve("index").toString();
    String[] restore = {"restore", "--index", index, other.resolve("copia").toString()};
    assertEquals(0, CommandRun.of("index", "--index", index, "--corpus", corpus.toString()).exit());
    String empty = CommandRun.of(restore).err();
    assertTrue(empty.contains("» c'è già un indice senza documenti: con --replace"), empty);

    Files.writeString(corpus.resolve("a.txt"), "Un documento.");
    assertEquals(0, CommandRun.of("index", "--index", index, "--corpus", corpus.toString()).exit());
    String one = CommandRun.of(restore).err();
    assertTrue(one.contains("» c'è già un indice con 1 documento: con --replace"), one);
  }

  @Test
  void severalArgumentsAreOneQuery() {
    assertTrue(run("search", "tavola", "rotonda").out().startsWith("1 documento in "));
    assertTrue(run("search", "--", "-rotonda", "energia").out().contains("mare.txt"));
  }

  @Test
  void theOtherPlacesOfATextAreNamedUnlessEachDocumentIsAskedFor() {
    String together = run("search", "gelso").out();
    assertTrue(together.matches("(?s).*Anche in: gelso\\.(html|txt)\\R.*"), together);
    assertFalse(together.contains("2. "), together);
    String separate = run("search", "--separate", "gelso").out();
    assertFalse(separate.contains("Anche in:"), separate);
    assertTrue(separate.contains("2. "), separate);
  }

  @Test
  void jsonIsThatOfTheApi() throws IOException {
    CommandRun search = run("search", "--json", "--size", "1", "energia");
    JsonNode answer = new ObjectMapper().readTree(search.out());
    assertEquals(1, search.out().lines().count());
    assertEquals(2, answer.get("total").asInt());
    assertEquals(1, answer.get("hits").size());
    assertTrue(answer.at("/hits/0/url").asText().startsWith("/documenti/"), search.out());
  }

  @Test
  void statusTellsWhatIsInTheIndexAndWhatIsNot() throws IOException {
    CommandRun status = run("status");
    assertEquals(0, status.exit());
    assertTrue(status.out().contains("Documenti:   4"), status.out());
    assertTrue(status.out().contains("vuoto.txt: è vuoto"), status.out());
    JsonNode json = new ObjectMapper().readTree(run("status", "--json").out());
    assertEquals(5, json.get("files").asInt());
    assertEquals("empty", json.at("/rejected/0/problems/0/kind").asText());
  }

  @Test
  void withoutEnoughMemoryItIsSaidHowToGiveMore() {
    CommandRun status =
        CommandRun.of(
            index -> {
              throw new OutOfMemoryError("says the test");
            },
            withIndex("status"));
    assertEquals(2, status.exit());
    assertEquals(1, status.err().lines().count(), status.err());
    assertTrue(status.err().contains("TROVATORE_JAVA_OPTIONS=-Xmx"), status.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "status"})
  void withoutAnIndexItIsSaidHowToMakeOne(String command) {
    List<String> args = new ArrayList<>(List.of(command, "--index", folder + "/nulla"));
    if (command.equals("search")) {
      args.add("x");
    }
    CommandRun outcome = CommandRun.of(args.toArray(String[]::new));
    assertEquals(2, outcome.exit());
    assertEquals(1, outcome.err().lines().count());
    assertTrue(outcome.err().contains("trovatore index"), outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search --tutto x        | L'opzione «--tutto» non esiste",
        "search                  | Manca l'argomento RICERCA",
        "search --size 101 x     | Una pagina ha da 1 a 100 risultati",
        "search --page 0 x       | Le pagine si contano da 1",
        "search --page 9999 x    | Si possono sfogliare i primi 10.000 risultati",
        "search --sort caso x    | L'ordine è uno di questi",
        "search --size molti x   | Il valore «molti» non va bene per --size",
        "search x --json --json  | Un'opzione si può dare una volta sola: --json",
        "search --index          | Manca il valore di --index",
        "search --index  x       | Il valore «» non va bene per --index",
        "index --corpus  --watch | Il valore «» non va bene per --corpus",
        "serve --port 70000      | Una porta è un numero da 0 a 65535",
        "serve --host            | Manca il valore di --host",
        "serve extra             | L'argomento «extra» è di troppo",
        "cerca                   | L'argomento «cerca» è di troppo o non è un comando"
      })
  void badArgumentsFailWithOneItalianSentence(String line, String sentence) {
    CommandRun outcome = CommandRun.of(line.split(" ", -1));
    assertEquals(2, outcome.exit());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith(sentence), outcome.err());
  }

  @Test
  void anIndexThatIsNoFolderIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("documento.txt"));
    for (String command : List.of("serve", "index", "status")) {
      CommandRun outcome = CommandRun.of(command, "--index", file.toString());
      assertEquals(2, outcome.exit());
      assertTrue(
          outcome.err().startsWith("«" + file + "» non è una cartella: indica con --index"),
          outcome.err());
    }
  }

  @Test
  void withoutACommandTheCommandsAreNamed() {
    CommandRun outcome = CommandRun.of();
    assertEquals(2, outcome.exit());
    assertTrue(
        outcome
            .err()
            .startsWith("Manca il comando: serve, index, search, status, backup o restore."));
  }

  @Test
  void aCorpusThatIsNotThereEndsTheServer() {
    CommandRun outcome =
        CommandRun.of(
            "serve", "--port", "0", "--corpus", folder + "/nulla", "--index", folder + "/vergine");
    assertEquals(2, outcome.exit());
    assertTrue(outcome.err().contains("non esiste"), outcome.err());
  }

  private String[] withIndex(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(1, List.of("--index", folder.resolve("index").toString()));
    return all.toArray(String[]::new);
  }

  private CommandRun run(String... args) {
    return CommandRun.of(withIndex(args));
  }
}
