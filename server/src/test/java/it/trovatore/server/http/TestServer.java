package it.trovatore.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.Searcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The real server over the real engine with the {@link SampleCorpus}, and an HTTP client for it.
 */
final class TestServer implements AutoCloseable {
  static final String TOKEN = "un segreto per le prove";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Engine engine, HttpServer server) {
    this.engine = engine;
    this.server = server;
  }

  static TestServer start(Path folder) throws IOException {
    return start(folder, UnaryOperator.identity());
  }

  /** With a searcher of the test's own around the engine's. */
  static TestServer start(Path folder, UnaryOperator<Searcher> around) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    SampleCorpus.writeFiles(corpus);
    Engine engine = LuceneEngine.open(folder.resolve("index"));
    SampleCorpus.index(engine);
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, TOKEN);
    return new TestServer(
        engine,
        HttpServer.start(settings, around.apply(engine.searcher()), new PlainFolder(corpus)));
  }

  URI uri(String pathAndQuery) {
    return server.address().resolve(pathAndQuery);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    return send("GET", pathAndQuery, null, headers);
  }

  HttpResponse<String> post(String pathAndQuery, String... headers)
      throws IOException, InterruptedException {
    return send("POST", pathAndQuery, null, headers);
  }

  HttpResponse<String> send(
      String method, String pathAndQuery, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(pathAndQuery))
            .version(HttpClient.Version.HTTP_1_1)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Starts another server over the same index. */
  HttpServer another(ServerSettings settings) {
    return HttpServer.start(settings, engine.searcher(), new PlainFolder(Path.of("")));
  }

  /** The JSON of an answer that must have this status. */
  static JsonNode json(int status, HttpResponse<String> response) throws IOException {
    if (response.statusCode() != status) {
      throw new AssertionError(
          "expected " + status + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    client.close();
    server.close();
    engine.close();
  }

  /** A folder whose files are what is on the disk below it, for tests. */
  private record PlainFolder(Path root) implements Folder {
    @Override
    public Optional<Path> original(String path) {
      Path file = root.resolve(path).normalize();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    }

    @Override
    public CompletableFuture<Map<String, Object>> reindex() {
      return CompletableFuture.completedFuture(Map.of("added", 0));
    }

    @Override
    public boolean indexing() {
      return false;
    }
  }
}
