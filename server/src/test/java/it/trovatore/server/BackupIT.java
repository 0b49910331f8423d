package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.lucene.LuceneEngine;
import it.trovatore.server.cli.CommandRun;
import it.trovatore.server.cli.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an index that is served, and the way back. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BackupIT {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Path backup = Path.of("");

  @BeforeEach
  void writeCorpus() throws IOException {
    backup = folder.resolve("copie/oggi");
    Files.writeString(
        Files.createDirectories(folder.resolve("corpus")).resolve("davos.txt"), "A Davos.");
  }

  @Test
  void aBackupMadeWhileItServesComesBackWithWhatWasSent() throws Exception {
    try (ServerProcess server = serve()) {
      assertEquals(201, put(server, "prima", "{\"text\":\"Davos, prima.\"}"));
      assertEquals(201, put(server, "file.txt", null));
      assertRefusedWithoutToken(server);
      CommandRun made = run("backup", backup.toString());
      assertEquals(0, made.exit(), made.err());
      assertTrue(made.out().contains("»: 3 documenti (2 inviati), "), made.out());
      assertTrue(Files.exists(backup.resolve("backup.json")));

      assertThrows(
          StoreException.InUse.class,
          () -> SentDocuments.in(folder.resolve("index/documents")),
          "the server still has what was sent to itself");

      CommandRun again = run("backup", backup.toString());
      assertEquals(2, again.exit());
      assertTrue(again.err().contains("» non è vuota"), again.err());

      assertEquals(201, put(server, "dopo", "{\"text\":\"Davos, dopo.\"}"));
      assertEquals(4, total(server));
      CommandRun refused = run("restore", backup.toString(), "--replace");
      assertEquals(2, refused.exit());
      assertTrue(refused.err().contains("è già di trovatore serve (pid "), refused.err());
      server.stop();
    }

    CommandRun kept = run("restore", backup.toString());
    assertEquals(2, kept.exit());
    assertTrue(kept.err().contains("c'è già un indice con 4 documenti: con --replace"), kept.err());

    Files.writeString(folder.resolve("corpus/nuovo.txt"), "Un altro a Davos.");
    CommandRun restored = run("restore", backup.toString(), "--replace");
    assertEquals(0, restored.exit(), restored.err());
    assertTrue(restored.out().contains("»: 3 documenti (2 inviati), "), restored.out());
    try (ServerProcess server = serve()) {
      while (total(server) != 4) {
        Thread.onSpinWait();
      }
      assertEquals(404, get(server, "/api/documents/dopo"));
      assertEquals(200, get(server, "/api/documents/prima"));
      assertEquals(200, get(server, "/api/documents/file.txt"));
      assertEquals(200, get(server, "/originali/.inviati/file.txt"));
      assertEquals(201, put(server, "ancora", "{\"text\":\"Davos, ancora.\"}"));
      assertEquals(5, total(server));
      server.stop();
    }
  }

  @Test
  void aBackupWithoutAServerComesBackInAnEmptyFolder() throws Exception {
    assertEquals(0, run("index", "--corpus", folder.resolve("corpus").toString()).exit());
    assertEquals(0, run("backup", backup.toString()).exit());
    Path elsewhere = folder.resolve("altrove");
    CommandRun restored =
        CommandRun.of("restore", backup.toString(), "--index", elsewhere.toString());
    assertEquals(0, restored.exit(), restored.err());
    try (LuceneEngine engine = LuceneEngine.open(elsewhere)) {
      assertEquals(1, engine.searcher().status().documents());
      assertFalse(engine.stale());
    }
  }

  @Test
  void aDamagedBackupIsNamedAndNothingIsTouched() throws Exception {
    assertEquals(0, run("index", "--corpus", folder.resolve("corpus").toString()).exit());
    assertEquals(0, run("backup", backup.toString()).exit());
    Path current = backup.resolve("index/current");
    Files.writeString(current, Files.readString(current).replace('1', '2'));
    CommandRun damaged = run("restore", backup.toString(), "--replace");
    assertEquals(2, damaged.exit());
    assertTrue(
        damaged.err().contains("è danneggiata: il file index/current non è più"), damaged.err());

    Files.delete(backup.resolve("backup.json"));
    CommandRun partial = run("restore", backup.toString(), "--replace");
    assertEquals(2, partial.exit());
    assertTrue(partial.err().contains("non c'è una copia completa"), partial.err());
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"))) {
      assertEquals(1, engine.searcher().status().documents());
    }
  }

  /** Who has not the owner's token, even on this machine, cannot have the server write a folder. */
  private void assertRefusedWithoutToken(ServerProcess server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/api/backup"))
            .POST(BodyPublishers.ofString("{\"folder\":\"" + backup + "\"}"))
            .build();
    assertEquals(401, client.send(request, BodyHandlers.discarding()).statusCode());
    assertFalse(Files.exists(backup));
  }

  private int put(ServerProcess server, String id, @Nullable String json) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("/api/documents/" + id));
    if (json == null) {
      request.PUT(BodyPublishers.ofString("Un file mandato a Davos."));
    } else {
      request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int total(ServerProcess server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/api/search?q=davos")).build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(answer).get("total").asInt();
  }

  private int get(ServerProcess server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private ServerProcess serve() throws IOException {
    return ServerProcess.serve(
        "--corpus",
        folder.resolve("corpus").toString(),
        "--index",
        folder.resolve("index").toString(),
        "--port",
        "0");
  }

  private CommandRun run(String command, String... rest) {
    String[] all = new String[rest.length + 3];
    all[0] = command;
    System.arraycopy(rest, 0, all, 1, rest.length);
    all[rest.length + 1] = "--index";
    all[rest.length + 2] = folder.resolve("index").toString();
    return CommandRun.of(all);
  }
}
