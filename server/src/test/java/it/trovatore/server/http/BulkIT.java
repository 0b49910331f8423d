package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.following(folder, Tokens.of(null, null, null));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private List<JsonNode> bulk(String query, String body) throws Exception {
    HttpResponse<String> response =
        server.send(
            "POST", BulkRoute.ADDRESS + query, body, "Content-Type", "application/x-ndjson");
    assertEquals(200, response.statusCode(), response.body());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.body().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private int total(String q) throws Exception {
    return json(200, server.get("/api/search?verbatim=true&q=" + q)).get("total").asInt();
  }

  @Test
  void ofTwentyThousandLinesTheBadOnesCostThemselvesAlone() throws Exception {
    int lines = 20_000;
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      body.append(
          i % 100 == 0
              ? "{\"id\":\"m" + i + "\",\"text\":"
              : "{\"id\":\"m" + i + "\",\"title\":\"Mandorlo " + i + "\",\"text\":\"Fiorisce.\"}");
      body.append('\n');
    }
    List<JsonNode> answers = bulk("?wait=visible", body.toString());
    assertEquals(lines + 1, answers.size());
    for (int i = 1; i <= lines; i++) {
      JsonNode answer = answers.get(i - 1);
      assertEquals(i, answer.get("line").asInt());
      assertEquals(i % 100 == 0 ? 400 : 201, answer.get("status").asInt(), answer.toString());
    }
    JsonNode end = answers.getLast();
    assertTrue(end.get("done").asBoolean());
    assertEquals(19_800, end.get("created").asInt());
    assertEquals(200, end.get("failed").asInt());
    assertTrue(end.get("visible").asBoolean());
    assertEquals(19_800, total("titolo:mandorlo"));
  }

  @Test
  void everyLineIsAnsweredByItself() throws Exception {
    List<JsonNode> answers =
        bulk(
            "?wait=visible",
            """
            {"id":"uno","text":"Il primo."}
            {"id":"uno","text":"Il primo."}

            {"delete":"uno"}
            {"delete":"uno"}
            {"id":"due","text":"Il secondo.","altro":1}
            {"text":"Senza id."}
            {"id":"a#b","text":"Con un id cattivo."}
            {"delete":"uno","id":"uno"}
            niente
            {"id":"ultimo","text":"Senza a capo alla fine."}""");
    assertEquals(
        List.of(
            "1 201 created",
            "2 200 unchanged",
            "4 200 deleted",
            "5 404 document_not_found",
            "6 400 field_unknown",
            "7 400 id_invalid",
            "8 400 id_invalid",
            "9 400 field_invalid",
            "10 400 bad_json",
            "11 201 created"),
        answers.subList(0, answers.size() - 1).stream()
            .map(
                a ->
                    a.get("line").asText()
                        + " "
                        + a.get("status").asText()
                        + " "
                        + a.path("result").asText(a.path("code").asText()))
            .toList());
    assertEquals(5, answers.getLast().get("failed").asInt() - 1);
  }

  @Test
  void aLineThatIsTooLongCostsItselfAlone() throws Exception {
    String huge = "{\"id\":\"enorme\",\"text\":\"" + "a".repeat(17 << 20) + "\"}\n";
    List<JsonNode> answers = bulk("", huge + "{\"id\":\"dopo\",\"text\":\"Dopo.\"}\n");
    assertEquals("body_too_large", answers.get(0).get("code").asText());
    assertEquals("created", answers.get(1).get("result").asText());
  }

  @Test
  void otherTypesAreRefusedWithTheRemedy() throws Exception {
    HttpResponse<String> form =
        server.send(
            "POST", BulkRoute.ADDRESS, "{}", "Content-Type", "application/x-www-form-urlencoded");
    assertTrue(json(415, form).get("detail").asText().contains("application/x-ndjson"));
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (int i = 0; i < 3; i++) {
        chunk(out, "{\"id\":\"dialogo" + i + "\",\"text\":\"Una riga.\"}\n");
        String line = in.readLine();
        while (line != null && !line.contains("\"dialogo" + i)) {
          line = in.readLine();
        }
        assertTrue(line != null && line.contains("created"), line);
      }
      chunk(out, "");
    }
  }

  @Test
  void whoReadsNothingBeforeAllIsSentIsStillAnswered() throws Exception {
    int lines = 60_000;
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < lines; i += 1_000) {
        chunk(out, ("{\"id\":\"" + "x".repeat(200) + "#\",\"text\":\"y\"}\n").repeat(1_000));
      }
      chunk(out, "");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      int answers = 0;
      String line = in.readLine();
      while (line != null && !line.contains("\"done\":true")) {
        answers += line.contains("id_invalid") ? 1 : 0;
        line = in.readLine();
      }
      assertEquals(lines, answers);
      assertFalse(line == null);
    }
  }

  @Test
  void aBodyThatDoesNotArriveWholeIsTheSendersFault() throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write("nessuna lunghezza\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.contains("\"bad_request\""), answer);
    }
  }

  @Test
  void ofABodyThatEndsEarlyTheWholeLinesAreTakenAndTheLastLineSaysSo() throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      chunk(out, "{\"id\":\"tagliato\",\"text\":\"Il glicine.\"}\n{\"id\":\"altro");
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = answer.lines().filter(line -> line.startsWith("{")).toList();
      assertEquals(2, lines.size(), answer);
      assertEquals("created", JSON.readTree(lines.getFirst()).path("result").asText());
      JsonNode end = JSON.readTree(lines.getLast());
      assertFalse(end.get("done").asBoolean());
      assertEquals(1, end.get("created").asInt());
      assertEquals("bad_request", end.at("/error/code").asText());
      assertTrue(answer.contains("}\n"), answer);
    }
    assertEquals(200, server.get("/api/documents/tagliato").statusCode());
  }

  private Socket connect() throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket
        .getOutputStream()
        .write(
            ("POST "
                    + BulkRoute.ADDRESS
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static void chunk(OutputStream out, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
