package it.trovatore.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.server.cli.ServerProcess;
import java.io.IOException;
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
