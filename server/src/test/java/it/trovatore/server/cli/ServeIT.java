package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code trovatore serve} as a process of its own. */
@Timeout(120)
class ServeIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("davos.txt"), "Una tavola rotonda a Davos.");
    Files.writeString(corpus.resolve("mare.txt"), "Il mare è calmo.");
  }

  @Test
  void theIndexIsMadeThenFollowsTheFolderAndIsThereAtTheNextStart() throws Exception {
    try (ServerProcess first = serve()) {
      assertEquals("2 documenti", first.documents());
      assertEquals(1, total(first, "davos"));
      Files.writeString(corpus.resolve("nuovo.md"), "# Nuovo\n\nUn documento aggiunto a Davos.");
      Files.delete(corpus.resolve("mare.txt"));
      await(() -> total(first, "davos") == 2);
      await(() -> total(first, "mare") == 0);
      assertEquals("done", reindex(first).get("state").asText());
      assertEquals("# Nuovo\n\nUn documento aggiunto a Davos.", text(first, "/originali/nuovo.md"));
      first.stop();
    }
    try (ServerProcess second = serve()) {
      assertEquals("2 documenti", second.documents());
      assertEquals(2, total(second, "davos"));
      second.stop();
    }
  }

  @Test
  void withoutAServerTheSearchAnswersTheSame() throws Exception {
    try (ServerProcess server = serve()) {
      JsonNode http = JSON.readTree(text(server, "/api/search?q=davos"));
      JsonNode command =
          JSON.readTree(
              output(ServerProcess.start("search", "--index", index(), "--json", "davos")));
      assertEquals(ofTheIndex(http), ofTheIndex(command));
      server.stop();
    }
  }

  @Test
  void aTakenPortEndsASecondServerWithTheRemedy() throws Exception {
    try (ServerProcess server = serve()) {
      Process second =
          ServerProcess.start(
              "serve",
              "--corpus",
              corpus.toString(),
              "--index",
              folder.resolve("altro").toString(),
              "--port",
              Integer.toString(server.address().getPort()));
      String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(2, second.waitFor());
      assertTrue(
          said.startsWith("La porta " + server.address().getPort() + " è già occupata"), said);
      assertTrue(said.contains("--port"), said);
      server.stop();
    }
  }

  /** Asks again until it is so; the test's time limit is the only one. */
  private static void await(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.onSpinWait();
    }
  }

  private ServerProcess serve() throws IOException {
    return ServerProcess.serve("--corpus", corpus.toString(), "--index", index(), "--port", "0");
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return said;
  }

  private int total(ServerProcess server, String q) throws IOException, InterruptedException {
    return JSON.readTree(text(server, "/api/search?q=" + q)).get("total").asInt();
  }

  private JsonNode reindex(ServerProcess server) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(server.address().resolve("/api/reindex?wait=true"))
            .POST(BodyPublishers.noBody())
            .build();
    return JSON.readTree(client.send(post, BodyHandlers.ofString()).body());
  }

  private String text(ServerProcess server, String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  /** What does not depend on the moment. */
  private static JsonNode ofTheIndex(JsonNode answer) {
    return ((ObjectNode) answer).without(List.of("took", "pending"));
  }
}
