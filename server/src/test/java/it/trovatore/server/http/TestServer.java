package it.trovatore.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.sync.FolderFollower;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncListener;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The real server over the real engine with the {@link SampleCorpus}, and an HTTP client for it.
 */
final class TestServer implements AutoCloseable {
  static final String TOKEN = "un segreto per le prove";

  /** Begins the paths of the files that are published, at https://esempio.it/. */
  static final String PUBLISHED = "pubblicati/";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Inbox inbox;
  private final @Nullable FolderFollower follower;
  private final HttpServer server;
  private final AtomicInteger unread;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(
      Engine engine,
      Inbox inbox,
      @Nullable FolderFollower follower,
      HttpServer server,
      AtomicInteger unread) {
    this.engine = engine;
    this.inbox = inbox;
    this.follower = follower;
    this.server = server;
    this.unread = unread;
  }

  static TestServer start(Path folder) throws IOException {
    return start(folder, UnaryOperator.identity());
  }

  /** With a searcher of the test's own around the engine's. */
  static TestServer start(Path folder, UnaryOperator<Searcher> around) throws IOException {
    return start(folder, Tokens.of(TOKEN, null, null), around);
  }

  static TestServer start(Path folder, Tokens tokens, UnaryOperator<Searcher> around)
      throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    SampleCorpus.writeFiles(corpus);
    Engine engine = LuceneEngine.open(folder.resolve("index"));
    SampleCorpus.index(engine);
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, tokens);
    Inbox inbox = Inbox.in(folder.resolve("documents"));
    AtomicInteger unread = new AtomicInteger();
    HttpServer server =
        HttpServer.start(
            settings,
            around.apply(engine.searcher()),
            new PlainFolder(corpus, unread),
            inbox,
            new Extractor());
    return new TestServer(engine, inbox, null, server, unread);
  }

  /** With an index that follows the corpus, which begins empty, and takes what is sent. */
  static TestServer following(Path folder, Tokens tokens) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Engine engine = LuceneEngine.open(folder.resolve("index"));
    Inbox inbox = Inbox.in(folder.resolve("index/documents"));
    FolderFollower follower =
        FolderFollower.start(
            engine,
            new Sources(Corpus.of(List.of(corpus)), new Extractor(), inbox),
            false,
            SyncListener.NONE);
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, tokens);
    AtomicInteger unread = new AtomicInteger();
    HttpServer server =
        HttpServer.start(
            settings, engine.searcher(), new PlainFolder(corpus, unread), inbox, new Extractor());
    return new TestServer(engine, inbox, follower, server, unread);
  }

  /** Lets the folder say that it has so many files still to be read. */
  void unread(int files) {
    unread.set(files);
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

  /** Puts a document of JSON. */
  HttpResponse<String> put(String pathAndQuery, String json, String... headers)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return send("PUT", pathAndQuery, json, all.toArray(String[]::new));
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
    return HttpServer.start(
        settings, engine.searcher(), new PlainFolder(Path.of(""), unread), inbox, new Extractor());
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
    if (follower != null) {
      follower.close();
    }
    engine.close();
    inbox.close();
  }

  /** A folder whose files are what is on the disk below it, for tests. */
  private record PlainFolder(Path root, AtomicInteger unread) implements Folder {
    @Override
    public Optional<Path> original(String path) {
      Path file = root.resolve(path).normalize();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    }

    @Override
    public boolean holds(String path) {
      return original(path).isPresent();
    }

    @Override
    public Optional<String> address(String path) {
      return path.startsWith(PUBLISHED)
          ? Optional.of("https://esempio.it/" + path)
          : Optional.empty();
    }

    @Override
    public CompletableFuture<Map<String, Object>> reindex(boolean rebuild) {
      return CompletableFuture.completedFuture(Map.of("added", 0, "rebuilt", rebuild));
    }

    @Override
    public Map<String, Object> backup(Path target) {
      throw new UnsupportedOperationException("nothing is copied here");
    }

    @Override
    public boolean indexing() {
      return false;
    }

    @Override
    public int pending() {
      return unread.get();
    }

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }
  }
}
