package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code trovatore serve} as a process of its own. */
@Timeout(120)
class ServeIT {
  private static final Pattern READY =
      Pattern.compile("Trovatore è pronto: (http://\\S+) \\((.*?)\\).*");
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
    try (Server first = serve()) {
      assertEquals("2 documenti", first.documents);
      assertEquals(1, total(first, "davos"));
      Files.writeString(corpus.resolve("nuovo.md"), "# Nuovo\n\nUn documento aggiunto a Davos.");
      Files.delete(corpus.resolve("mare.txt"));
      await(() -> total(first, "davos") == 2);
      await(() -> total(first, "mare") == 0);
      assertEquals("done", reindex(first).get("state").asText());
      assertEquals("# Nuovo\n\nUn documento aggiunto a Davos.", text(first, "/originali/nuovo.md"));
      first.stop();
    }
    try (Server second = serve()) {
      assertEquals("2 documenti", second.documents);
      assertEquals(2, total(second, "davos"));
      second.stop();
    }
  }

  @Test
  void withoutAServerTheSearchAnswersTheSame() throws Exception {
    try (Server server = serve()) {
      JsonNode http = JSON.readTree(text(server, "/api/search?q=davos"));
      JsonNode command =
          JSON.readTree(output(start("search", "--index", index(), "--json", "davos")));
      assertEquals(withoutTime(http), withoutTime(command));
      server.stop();
    }
  }

  @Test
  void aTakenPortEndsASecondServerWithTheRemedy() throws Exception {
    try (Server server = serve()) {
      Process second =
          start(
              "serve",
              "--corpus",
              corpus.toString(),
              "--index",
              folder.resolve("altro").toString(),
              "--port",
              Integer.toString(server.address.getPort()));
      String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(2, second.waitFor());
      assertTrue(said.startsWith("La porta " + server.address.getPort() + " è già occupata"), said);
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

  private Server serve() throws IOException {
    return new Server(
        start("serve", "--corpus", corpus.toString(), "--index", index(), "--port", "0"));
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "it.trovatore.server.TrovatoreMain"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return said;
  }

  private int total(Server server, String q) throws IOException, InterruptedException {
    return JSON.readTree(text(server, "/api/search?q=" + q)).get("total").asInt();
  }

  private JsonNode reindex(Server server) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(server.address.resolve("/api/reindex?wait=true"))
            .POST(BodyPublishers.noBody())
            .build();
    return JSON.readTree(client.send(post, BodyHandlers.ofString()).body());
  }

  private String text(Server server, String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(server.address.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static JsonNode withoutTime(JsonNode answer) {
    return ((ObjectNode) answer).without("took");
  }

  /** A server process that said it is ready. */
  private static final class Server implements AutoCloseable {
    final Process process;
    final URI address;
    final String documents;

    Server(Process process) throws IOException {
      this.process = process;
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        Matcher ready = READY.matcher(line);
        if (ready.matches()) {
          address = URI.create(ready.group(1));
          documents = ready.group(2);
          return;
        }
      }
      throw new AssertionError(
          "the server did not start: "
              + said
              + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Tells it to end, as the system does, and waits until it did so by itself. */
    void stop() throws InterruptedException {
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server does not end");
      assertEquals(143, process.exitValue());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
