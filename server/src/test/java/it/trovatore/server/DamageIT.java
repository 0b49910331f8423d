package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Precondition;
import it.trovatore.indexer.sync.FolderFollower;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.server.cli.CommandRun;
import it.trovatore.server.cli.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose index was damaged while it did not run. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DamageIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @BeforeEach
  void makeAnIndexWithASentDocument() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("davos.txt"), "Una tavola rotonda a Davos.");
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"));
        Inbox inbox = Inbox.in(folder.resolve("index/documents"))) {
      String json = "{\"text\":\"Davos è sui monti.\"}";
      inbox.send(List.of(new Change.Put("nota", json, null, null, new Precondition.None())));
      Turns.index(engine, inbox, corpus, false);
    }
  }

  @Test
  void aFlippedBitIsFoundAndTheIndexBuiltAnewWhileItAnswers() throws Exception {
    String before = current();
    flipABitIn(segmentFiles().getLast());
    assertRepaired(before);
  }

  @Test
  void aBitThatFlipsLaterIsFoundByTheNextCheckAndTheIndexBuiltAnew() throws Exception {
    Path corpus = folder.resolve("corpus");
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"));
        Inbox inbox = Inbox.in(folder.resolve("index/documents"));
        FolderFollower follower =
            FolderFollower.start(
                engine,
                new Sources(Corpus.of(List.of(corpus)), new Extractor(), inbox),
                false,
                SyncListener.NONE,
                Duration.ofMillis(50))) {
      follower.syncNow(false).get();
      while (engine.searcher().status().checked() == null) {
        Thread.onSpinWait();
      }
      String before = current();
      flipABitIn(segmentFiles().getLast());
      while (current().equals(before)) {
        Thread.onSpinWait();
      }
      follower.syncNow(false).get();
      assertNull(engine.searcher().status().damage());
      assertEquals(2, engine.searcher().status().documents());
    }
  }

  /** Where it lies, as a disk does it. */
  private static void flipABitIn(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(open.length() / 2);
      int one = open.read();
      open.seek(open.length() / 2);
      open.write(one ^ 1);
    }
  }

  @Test
  void theStatusTellsOfTheCheckAndOfWhatKeepsTheIndexFromFollowing() throws Exception {
    try (ServerProcess server = serve()) {
      awaitInStatus("Verificato: ");
      Files.move(folder.resolve("corpus"), folder.resolve("altrove"));
      awaitInStatus("Problema:   ");
      assertEquals("stale", health(server).get("status").asText());
      assertTrue(get(server, "/?q=acqua").body().contains("possono non essere aggiornati"));
      Files.move(folder.resolve("altrove"), folder.resolve("corpus"));
      while (!health(server).get("status").asText().equals("ok")) {
        Thread.onSpinWait();
      }
      server.stop();
    }
  }

  private void awaitInStatus(String line) {
    CommandRun status;
    do {
      status = CommandRun.of("status", "--index", folder.resolve("index").toString());
      assertEquals(0, status.exit(), status.err());
    } while (!status.out().contains(line));
  }

  @Test
  void withoutASingleCommitItSaysSoUntilTheIndexIsBuiltAnew() throws Exception {
    String before = current();
    for (Path file : segmentFiles()) {
      Files.write(file, new byte[0]);
    }
    assertRepaired(before);
  }

  @Test
  void withoutAServerTheCommandsSaySoAndIndexBuildsItAnew() throws Exception {
    for (Path file : segmentFiles()) {
      Files.write(file, new byte[0]);
    }
    CommandRun status = CommandRun.of("status", "--index", folder.resolve("index").toString());
    assertEquals(2, status.exit());
    assertTrue(status.err().startsWith("L'indice è danneggiato"), status.err());
    CommandRun index = CommandRun.of(options("index"));
    assertEquals(0, index.exit(), index.err());
    assertTrue(index.out().startsWith("Indice ricostruito in "), index.out());
    assertTrue(index.out().contains(": 2 documenti."), index.out());
  }

  @Test
  void withoutTheSentDocumentsItAnswersFromTheIndexAndSaysSo() throws Exception {
    Files.writeString(folder.resolve("index/documents/documents.mv"), "rovinato ".repeat(2_000));
    try (ServerProcess server = serve()) {
      JsonNode health = health(server);
      while (!health.get("status").asText().equals("stale")) {
        health = health(server);
      }
      String problem = health.get("problem").asText();
      assertTrue(problem.contains("trovatore restore"), problem);
      assertEquals(
          2, JSON.readTree(get(server, "/api/search?q=davos").body()).get("total").asInt());
      assertEquals(503, get(server, "/api/documents/nota").statusCode());
      assertEquals(200, get(server, "/documenti/davos.txt").statusCode());
      server.stop();
    }
  }

  private void assertRepaired(String before) throws Exception {
    try (ServerProcess server = serve()) {
      JsonNode health = health(server);
      while (!health.get("status").asText("").equals("ok") || current().equals(before)) {
        if (health.has("damage")) {
          assertEquals("damaged", health.get("status").asText());
          assertTrue(health.get("damage").asText().startsWith("L'indice è danneggiato"));
        }
        HttpResponse<String> search = get(server, "/api/search?q=davos");
        assertTrue(
            search.statusCode() == 503 || JSON.readTree(search.body()).get("total").asInt() == 2,
            search.body());
        health = health(server);
      }
      assertNotEquals(before, current());
      assertEquals(
          2, JSON.readTree(get(server, "/api/search?q=davos").body()).get("total").asInt());
      assertTrue(JSON.readTree(get(server, "/api/status").body()).get("damage").isNull());
      server.stop();
    }
  }

  private JsonNode health(ServerProcess server) throws IOException, InterruptedException {
    return JSON.readTree(get(server, "/health").body());
  }

  private HttpResponse<String> get(ServerProcess server, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String current() throws IOException {
    return Files.readString(folder.resolve("index/current")).strip();
  }

  /** Smallest first. */
  private List<Path> segmentFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index").resolve(current()))) {
      return files
          .filter(file -> !file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".lock"))
          .sorted(Comparator.comparingLong(file -> file.toFile().length()))
          .toList();
    }
  }

  private String[] options(String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of("--corpus", folder.resolve("corpus").toString()));
    all.addAll(List.of("--index", folder.resolve("index").toString()));
    return all.toArray(String[]::new);
  }

  private ServerProcess serve() throws IOException {
    return ServerProcess.serve(options("--port", "0"));
  }
}
