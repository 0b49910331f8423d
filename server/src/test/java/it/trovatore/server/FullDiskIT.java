package it.trovatore.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.server.cli.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server whose files cannot grow any more, as on a full disk. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@DisabledOnOs(OS.WINDOWS)
class FullDiskIT {
  private static final int BLOCKS = 8_000;
  private static final int FEW_BLOCKS = 1_000;
  private static final int BYTES = 200_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(17);
  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedStaysAndWhatWasNotIsNotThere() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    int kept = 0;
    try (ServerProcess server = ServerProcess.serveOnAFullDisk(BLOCKS, options())) {
      HttpResponse<String> answer = put(server, kept);
      while (answer.statusCode() == 201 || answer.statusCode() == 202) {
        kept++;
        answer = put(server, kept);
      }
      assertEquals(507, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"code\":\"disk_full\""), answer.body());
      assertEquals(200, get(server, 0));
      assertEquals(507, put(server, kept).statusCode(), "it is still full");
      server.kill();
    }
    assertTrue(kept > 0);
    try (ServerProcess server = ServerProcess.serve(options())) {
      for (int i = 0; i < kept; i++) {
        assertEquals(200, get(server, i), "document " + i + " of " + kept);
      }
      assertEquals(404, get(server, kept));
      assertEquals(201, put(server, kept).statusCode());
      server.stop();
    }
  }

  @Test
  void anArchiveThatCannotBeUnpackedIsNotDamagedAndIsReadWhenThereIsRoom() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    byte[] text = "Il gelsomino fiorisce in giardino. ".repeat(20_000).getBytes(UTF_8);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(corpus.resolve("a.zip")))) {
      zip.putNextEntry(new ZipEntry("grosso.txt"));
      zip.write(text);
      zip.putNextEntry(new ZipEntry("piccolo.txt"));
      zip.write("Il ciclamino.".getBytes(UTF_8));
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(text);
    }
    try (ServerProcess server = ServerProcess.serveOnAFullDisk(FEW_BLOCKS, options())) {
      String status = text(server, "/api/status");
      assertTrue(status.contains("\"kind\":\"no_room\""), status);
      assertTrue(status.contains("non c'è spazio per leggerlo («grosso.txt»: "), status);
      assertTrue(status.contains("\"documents\":1,"), status);
      HttpRequest sent =
          HttpRequest.newBuilder(server.address().resolve("/api/documents/a?name=a.txt.gz"))
              .PUT(BodyPublishers.ofByteArray(compressed.toByteArray()))
              .build();
      HttpResponse<String> answer = client.send(sent, BodyHandlers.ofString());
      assertEquals(507, answer.statusCode(), answer.body());
      server.kill();
    }
    try (ServerProcess server = ServerProcess.serve(options())) {
      HttpRequest compare =
          HttpRequest.newBuilder(server.address().resolve("/api/reindex?wait=true"))
              .POST(BodyPublishers.noBody())
              .build();
      assertEquals(200, client.send(compare, BodyHandlers.discarding()).statusCode());
      String status = text(server, "/api/status");
      assertTrue(status.contains("\"rejected\":[]"), status);
      assertTrue(status.contains("\"documents\":2,"), status);
      server.stop();
    }
  }

  private String text(ServerProcess server, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private String[] options() {
    return new String[] {
      "--corpus",
      folder.resolve("corpus").toString(),
      "--index",
      folder.resolve("index").toString(),
      "--port",
      "0"
    };
  }

  private HttpResponse<String> put(ServerProcess server, int number)
      throws IOException, InterruptedException {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String json = "{\"title\":\"Titolo\",\"text\":\"" + HexFormat.of().formatHex(bytes) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/api/documents/d" + number))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private int get(ServerProcess server, int number) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/api/documents/d" + number)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
