package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.Sources;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.Synchronizer;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import it.trovatore.server.cli.ServerProcess;
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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed as {@code kill -9} does, or told to end, while documents are sent. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SentCrashIT {
  private static final int ROUNDS = Integer.getInteger("trovatore.test.kills", 5);
  private static final int WRITERS = 4;
  private static final int MOST_BEFORE_KILL = 150;
  private static final String GONE = "";

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, String> attempted = new ConcurrentHashMap<>();
  @TempDir private Path folder;

  @BeforeEach
  void writeCorpus() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("file.txt"), "Il file.");
  }

  @Test
  void everyAcknowledgedChangeOutlivesAKilledServerAndARebuild() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      sendUntil(ServerProcess::kill, round, 1 + random.nextInt(MOST_BEFORE_KILL));
      assertKept(round, round == ROUNDS - 1, "seed " + seed);
    }
    assertTrue(acknowledged.size() > ROUNDS, "something was acknowledged");
  }

  @Test
  void aServerThatIsToldToEndKeepsWhatItAcknowledgedAndMakesNoneOfWhatItRefused() throws Exception {
    for (int round = 0; round < 2; round++) {
      sendUntil(ServerProcess::stop, round, MOST_BEFORE_KILL);
      assertKept(round, false, "told to end");
    }
  }

  /** How a server ends. */
  private interface Ending {
    void of(ServerProcess server) throws InterruptedException;
  }

  private void sendUntil(Ending ending, int round, int acknowledgements) throws Exception {
    CountDownLatch enough = new CountDownLatch(acknowledgements);
    try (ServerProcess server =
            ServerProcess.serve(
                "--corpus", corpus(), "--index", index().toString(), "--port", "0");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        HttpClient client = HttpClient.newHttpClient()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = round + "-" + writer;
        writers.add(threads.submit(() -> sendOneByOne(client, server.address(), name, enough)));
      }
      writers.add(threads.submit(() -> sendMany(client, server.address(), round, enough)));
      enough.await();
      ending.of(server);
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  /** Puts new documents, changes each third and removes each fifth, until the server is gone. */
  private void sendOneByOne(HttpClient client, URI server, String name, CountDownLatch enough) {
    String wait = name.endsWith("0") ? "visible" : "durable";
    try {
      for (int i = 0; ; i++) {
        String id = "uno/" + name + "/" + i;
        send(client, server, id, "Testo di " + id, wait, enough);
        if (i % 3 == 0) {
          send(client, server, id, "Altro testo di " + id, wait, enough);
        }
        if (i % 5 == 0) {
          send(client, server, id, GONE, wait, enough);
        }
      }
    } catch (IOException e) {
      return; // it has ended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(
      HttpClient client, URI server, String id, String text, String wait, CountDownLatch enough)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/documents/" + id + "?wait=" + wait));
    if (text.equals(GONE)) {
      request.DELETE();
    } else {
      request
          .PUT(BodyPublishers.ofString(json(id, text)))
          .header("Content-Type", "application/json");
    }
    attempted.put(id, text);
    int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status == 503) {
      attempted.put(id, acknowledged.getOrDefault(id, GONE));
      throw new IOException("it is ending");
    }
    assertTrue(status >= 200 && status <= 202, "status " + status);
    acknowledged.put(id, text);
    enough.countDown();
  }

  private void sendMany(HttpClient client, URI server, int round, CountDownLatch enough) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      String id = "molti/" + round + "/" + i;
      attempted.put(id, "Testo di " + id);
      lines.append(json(id, "Testo di " + id)).append('\n');
    }
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/documents/_bulk"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines.toString()))
            .build();
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.contains("\"created\",\"version\"")) {
          String id = line.replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
          acknowledged.put(id, "Testo di " + id);
          enough.countDown();
        }
      }
    } catch (IOException e) {
      return; // it has ended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String json(String id, String text) {
    return "{\"id\":\"" + id + "\",\"title\":\"Titolo\",\"text\":\"" + text + "\"}";
  }

  private void assertKept(int round, boolean rebuild, String seed) {
    try (LuceneEngine engine = LuceneEngine.open(index());
        Inbox inbox = Inbox.in(index().resolve("documents"))) {
      new Synchronizer(new Sources(Corpus.of(List.of(Path.of(corpus()))), new Extractor(), inbox))
          .run(engine, rebuild, SyncListener.NONE);
      Searcher searcher = engine.searcher();
      assertEquals(
          inbox.store().size() + 1, searcher.status().documents(), "round " + round + ", " + seed);
      acknowledged.forEach((id, text) -> assertKept(searcher, id, text, seed));
      attempted.forEach(
          (id, text) -> {
            if (!acknowledged.containsKey(id) && text.equals(GONE)) {
              assertKept(searcher, id, GONE, seed);
            }
          });
    }
  }

  /** What was under way when the server was killed may have been made or not. */
  private void assertKept(Searcher searcher, String id, String text, String seed) {
    String found =
        searcher
            .document(id, new Query.Everything(), true)
            .map(FoundDocument::body)
            .map(body -> body.text())
            .orElse(GONE);
    boolean right = found.equals(text) || found.equals(attempted.get(id));
    assertTrue(right, id + " is «" + found + "» and not «" + text + "», " + seed);
  }

  private String corpus() {
    return folder.resolve("corpus").toString();
  }

  private Path index() {
    return folder.resolve("index");
  }
}
