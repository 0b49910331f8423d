package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.server.api.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT {
  private static final String NOTE = "{\"title\":\"Nota\",\"text\":\"Si parla di gelsomini.\"}";

  private Path folder = Path.of("");
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    server = TestServer.following(folder, Tokens.of(null, null, null));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private int total(String q) throws Exception {
    return json(200, server.get("/api/search?verbatim=true&q=" + Links.encode(q)))
        .get("total")
        .asInt();
  }

  private static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static String code(int status, HttpResponse<String> response) throws Exception {
    return json(status, response).get("code").asText();
  }

  @Test
  void whatIsPutCanBeFoundReadChangedAndRemoved() throws Exception {
    String note = NOTE.replace("gelsomini", "peonie");
    HttpResponse<String> created = server.put("/api/documents/note/prima", note);
    JsonNode answer = json(201, created);
    assertEquals("note/prima", answer.get("id").asText());
    assertEquals("created", answer.get("result").asText());
    assertTrue(answer.get("visible").asBoolean());
    assertEquals("/api/documents/note/prima", created.headers().firstValue("Location").orElse(""));
    assertEquals(1, total("peonia"));

    HttpResponse<String> read = server.get("/api/documents/note/prima");
    assertEquals("Si parla di peonie.", json(200, read).get("text").asText());
    assertEquals("json", json(200, read).get("format").asText());
    assertEquals(etag(created), etag(read));

    HttpResponse<String> changed =
        server.put("/api/documents/note/prima", note.replace("peonie", "oleandri"));
    assertEquals("updated", json(200, changed).get("result").asText());
    assertNotEquals(etag(created), etag(changed));
    assertEquals(0, total("peonia"));
    assertEquals(1, total("oleandro"));

    HttpResponse<String> same =
        server.put("/api/documents/note/prima", note.replace("peonie", "oleandri"));
    assertEquals("unchanged", json(200, same).get("result").asText());
    assertEquals(etag(changed), etag(same));

    json(200, server.send("DELETE", "/api/documents/note/prima", null));
    assertEquals(0, total("oleandro"));
    json(404, server.get("/api/documents/note/prima"));
    assertEquals(
        "document_not_found", code(404, server.send("DELETE", "/api/documents/note/prima", null)));
  }

  @Test
  void allFieldsAreKept() throws Exception {
    String full =
        """
        {"id": "tutto", "title": "Un titolo", "text": "Il primo.\\n\\nIl secondo.",
         "date": "2024-07-31", "author": ["Ada Neri", "Ugo Bo"], "tags": ["fiori", "orti"],
         "source": "agenzia", "url": "https://esempio.it/tutto"}
        """;
    json(201, server.put("/api/documents/tutto", full));
    JsonNode document = json(200, server.get("/api/documents/tutto"));
    assertEquals("Un titolo", document.get("title").asText());
    assertEquals("Il primo.\n\nIl secondo.", document.get("text").asText());
    assertEquals("2024-07-31", document.get("date").asText());
    assertEquals("Ada Neri, Ugo Bo", document.get("author").asText());
    assertEquals("[\"fiori\",\"orti\"]", document.get("tags").toString());
    assertEquals("agenzia", document.at("/sent/source").asText());
    assertEquals("https://esempio.it/tutto", document.at("/sent/url").asText());
    JsonNode original = json(200, server.get(document.get("original").asText()));
    assertEquals("Un titolo", original.get("title").asText());
  }

  @Test
  void aFileIsReadAndComesBackAsItWas() throws Exception {
    String markdown = "# Le ortensie\n\nFioriscono d'estate.\n";
    json(
        201,
        server.send(
            "PUT",
            "/api/documents/ortensie?name=le%20ortensie.md",
            markdown,
            "Content-Type",
            "text/markdown"));
    JsonNode document = json(200, server.get("/api/documents/ortensie"));
    assertEquals("Le ortensie", document.get("title").asText());
    assertEquals("md", document.get("format").asText());
    assertEquals(1, total("titolo:ortensia"));
    HttpResponse<String> original = server.get(document.get("original").asText());
    assertEquals(markdown, original.body());
    String disposition = original.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(disposition.contains("le%20ortensie.md"), disposition);
    assertEquals(
        "unchanged",
        json(
                200,
                server.send(
                    "PUT",
                    "/api/documents/ortensie",
                    markdown,
                    "Content-Disposition",
                    "attachment; filename=\"le ortensie.md\""))
            .get("result")
            .asText());
  }

  @Test
  void aFileIsFoundHoweverLongItsTextIs() throws Exception {
    String text = "Si parla di mimose.\n\n" + "Poi di altro.\n\n".repeat(1_400_000);
    JsonNode sent = json(201, server.send("PUT", "/api/documents/mimose?name=m.txt", text));
    assertTrue(sent.get("visible").asBoolean());
    assertEquals(1, total("mimosa"));
    HttpResponse<String> document = server.get("/api/documents/mimose");
    assertEquals(200, document.statusCode());
    assertTrue(document.body().length() > text.length());
    assertTrue(document.body().contains("\"name\":\"m.txt\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"x\"                      | 400 | bad_json",
        "[]                                    | 400 | bad_json",
        "{\"title\":\"x\",\"title\":\"y\"}     | 400 | bad_json",
        "{\"titel\":\"x\"}                     | 400 | field_unknown",
        "{\"title\":7}                         | 400 | field_invalid",
        "{\"title\":\"x\",\"tags\":[1]}        | 400 | field_invalid",
        "{\"title\":\"x\",\"date\":\"ieri\"}   | 400 | field_invalid",
        "{\"title\":\"x\",\"url\":\"javascript:alert(1)\"} | 400 | field_invalid",
        "{\"title\":\"  \"}                    | 400 | field_invalid",
        "{\"id\":\"altro\",\"title\":\"x\"}    | 400 | id_invalid"
      })
  void aBadDocumentIsRefusedAndNamesTheFault(String body, int status, String code)
      throws Exception {
    JsonNode problem = json(status, server.put("/api/documents/cattivo", body));
    assertEquals(code, problem.get("code").asText());
    assertEquals(!code.equals("bad_json"), problem.has("parameter"), problem.toString());
    json(404, server.get("/api/documents/cattivo"));
  }

  @ParameterizedTest
  @CsvSource({"?name=a%2Fb, '', name", "'', attachment; filename=a/b, Content-Disposition"})
  void aBadFileNameNamesWhereItStands(String query, String disposition, String parameter)
      throws Exception {
    JsonNode problem =
        json(
            400,
            server.send(
                "PUT",
                "/api/documents/nome" + query,
                "Testo.",
                "Content-Disposition",
                disposition));
    assertEquals("parameter_invalid", problem.get("code").asText());
    assertEquals(parameter, problem.get("parameter").asText());
  }

  @Test
  void badJsonIsRefusedWithItsPlace() throws Exception {
    JsonNode problem = json(400, server.put("/api/documents/x", "{\n \"title\": x}"));
    assertTrue(problem.get("detail").asText().contains("riga 2"), problem.toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anOriginalThatCannotBeReadIsUnavailableAndOneThatIsLostIsNotThere() throws Exception {
    String unique = "Si parla di un solo rabarbaro.";
    HttpResponse<String> put =
        server.send(
            "PUT",
            "/api/documents/rabarbaro?name=rabarbaro.txt",
            unique,
            "Content-Type",
            "text/plain");
    assertEquals(201, put.statusCode(), put.body());
    Path kept;
    try (Stream<Path> files = Files.walk(folder.resolve("index/documents"))) {
      kept = files.filter(file -> holds(file, unique)).findAny().orElseThrow();
    }
    String original = json(200, server.get("/api/documents/rabarbaro")).get("original").asText();
    Files.delete(kept);
    Files.createSymbolicLink(kept, kept.resolveSibling("nulla"));
    assertEquals(
        "store_unavailable", code(503, server.get(original, "Accept", "application/json")));
    Files.delete(kept);
    assertEquals(
        "document_not_found", code(404, server.get(original, "Accept", "application/json")));
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == text.length()
          && Files.readString(file).equals(text);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void filesThatCannotBeReadAreRefused() throws Exception {
    assertEquals("document_unreadable", code(422, server.send("PUT", "/api/documents/f", "")));
    assertEquals(
        "media_type_unsupported",
        code(415, server.send("PUT", "/api/documents/f?name=a.bin", "\u0000\u0001\u0002")));
    assertEquals(
        "media_type_unsupported",
        code(
            415,
            server.send(
                "PUT", "/api/documents/f?name=a.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b\"}\n")));
    assertEquals(
        "media_type_unsupported",
        code(415, server.put("/api/documents/f", NOTE, "Content-Encoding", "gzip")));
    assertEquals(
        "body_too_large",
        code(413, server.put("/api/documents/f", "{\"text\":\"" + "a".repeat(16 << 20) + "\"}")));
    json(404, server.get("/api/documents/f"));
  }

  @Test
  void aFileThatIsReadInPartIsTakenAndSaysSo() throws Exception {
    String rtf = "{\\rtf1\\ansi Le dalie fioriscono.\\par Poi ";
    JsonNode cut = json(201, server.send("PUT", "/api/documents/dalie?name=dalie.rtf", rtf));
    assertEquals("created", cut.get("result").asText());
    assertEquals(
        "[{\"kind\":\"damaged\",\"message\":\"è danneggiato (manca la fine del file)\"}]",
        cut.get("problems").toString());
    assertEquals(1, total("dalia"));

    JsonNode whole =
        json(200, server.send("PUT", "/api/documents/dalie?name=dalie.rtf", rtf + "}"));
    assertFalse(whole.has("problems"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "50% & più+;v=2",
        "citt\u00e0/d'arte",
        "👍",
        "a?b=c",
        "<script>",
        "a\"b",
        "...",
        ".nascosto",
        "https:x",
        "a:b@c"
      })
  void anyReasonableIdIsTaken(String id) throws Exception {
    String address = "/api/documents/" + Links.encode(id).replace("%2F", "/");
    json(201, server.put(address, NOTE.replace("gelsomini", "camelie")));
    JsonNode document = json(200, server.get(address));
    assertEquals(id, document.get("id").asText());
    assertEquals(200, server.get(document.get("url").asText()).statusCode());
    assertEquals(200, server.get(document.get("original").asText()).statusCode());
    json(200, server.send("DELETE", address, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%23b",
        "a%00b",
        "a%0Ab",
        "a%5Cb",
        "_bulk",
        "%20",
        "a%2F%2E%2E%2Fb",
        "a//b",
        "%2Fetc%2Fpasswd"
      })
  void anUnreasonableIdIsRefused(String id) throws Exception {
    HttpResponse<String> response = server.put("/api/documents/" + id, NOTE);
    assertEquals(400, response.statusCode(), response.body());
  }

  @Test
  void anIdOfAFileOfTheCorpusIsTaken() throws Exception {
    Files.writeString(folder.resolve("corpus/file.txt"), "Il testo del file.");
    assertEquals("id_taken", code(409, server.put("/api/documents/file.txt", NOTE)));
    assertEquals("id_taken", code(409, server.send("DELETE", "/api/documents/file.txt", null)));
  }

  @Test
  void anIdInAnotherNormalFormIsTheSame() throws Exception {
    json(201, server.put("/api/documents/caff%C3%A8", NOTE));
    JsonNode replaced = json(200, server.put("/api/documents/caffe%CC%80", NOTE));
    assertEquals("caff\u00e8", replaced.path("id").asText());
  }

  @Test
  void aChangeIsMadeOnlyToTheVersionThatWasRead() throws Exception {
    String address = "/api/documents/contesa";
    assertEquals("precondition_failed", code(412, server.put(address, NOTE, "If-Match", "*")));
    String first = etag(server.put(address, NOTE, "If-None-Match", "*"));
    HttpResponse<String> again = server.put(address, NOTE, "If-None-Match", "*");
    assertEquals("precondition_failed", code(412, again));
    assertEquals(first, etag(again));
    String second = etag(server.put(address, NOTE.replace("Nota", "Due"), "If-Match", first));
    assertEquals("precondition_failed", code(412, server.put(address, NOTE, "If-Match", first)));
    assertEquals(
        "precondition_failed", code(412, server.put(address, NOTE, "If-Match", "W/" + second)));
    assertEquals("bad_request", code(400, server.put(address, NOTE, "If-Match", "17")));
    assertEquals(
        "precondition_failed", code(412, server.send("DELETE", address, null, "If-Match", first)));
    json(200, server.send("DELETE", address, null, "If-Match", first + ", " + second));
    assertEquals(
        "precondition_failed", code(412, server.send("DELETE", address, null, "If-Match", second)));
  }

  @Test
  void ofManyRivalsExactlyOneWins() throws Exception {
    String address = "/api/documents/rivali";
    String etag = etag(server.put(address, NOTE));
    for (int round = 0; round < 10; round++) {
      String known = etag;
      List<Callable<HttpResponse<String>>> rivals = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String text = NOTE.replace("Nota", "Giro " + round + " di " + i);
        rivals.add(() -> server.put(address, text, "If-Match", known));
      }
      List<String> won = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        for (Future<HttpResponse<String>> rival : threads.invokeAll(rivals)) {
          HttpResponse<String> response = rival.get();
          if (response.statusCode() == 200) {
            won.add(etag(response));
          } else {
            assertEquals("precondition_failed", code(412, response));
          }
        }
      }
      assertEquals(1, won.size());
      etag = won.getFirst();
    }
  }

  @Test
  void aThousandPutsAreEachFoundAtOnce() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      String word = "parola" + i + "x";
      json(201, server.put("/api/documents/giro-" + i, NOTE.replace("gelsomini", word)));
      assertEquals(1, total(word), word);
    }
  }

  @Test
  void manyWritersEachFindTheirOwn() throws Exception {
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      String name = "scrittore" + writer + "n";
      writers.add(
          () -> {
            for (int i = 0; i < 50; i++) {
              String word = name + i + "x";
              json(201, server.put("/api/documents/" + word, NOTE.replace("gelsomini", word)));
              assertEquals(1, total(word), word);
            }
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertTrue(writer.get());
      }
    }
  }

  @Test
  void whoDoesNotWaitIsToldSoAndReadsWhatWasWritten() throws Exception {
    JsonNode answer = json(201, server.put("/api/documents/subito?wait=durable", NOTE));
    assertTrue(answer.has("visible"));
    assertEquals("Nota", json(200, server.get("/api/documents/subito")).get("title").asText());
    assertEquals(
        "parameter_invalid", code(400, server.put("/api/documents/subito?wait=mai", NOTE)));
    assertEquals(
        "parameter_unknown", code(400, server.put("/api/documents/subito?attesa=1", NOTE)));
  }

  @Test
  void aPageOfAnotherSiteCannotWrite() throws Exception {
    for (String[] header :
        new String[][] {{"Origin", "http://esempio.it"}, {"Sec-Fetch-Site", "cross-site"}}) {
      assertEquals(
          "forbidden", code(403, server.put("/api/documents/csrf", NOTE, header[0], header[1])));
      assertEquals(
          "forbidden",
          code(403, server.send("DELETE", "/api/documents/csrf", null, header[0], header[1])));
      assertEquals(
          "forbidden", code(403, server.send("POST", BulkRoute.ADDRESS, "", header[0], header[1])));
    }
    assertFalse(server.get("/api/documents/csrf").body().contains("gelsomini"));
    assertEquals(
        "token_required", code(401, server.put("/api/documents/via", NOTE, "Via", "1.1 proxy")));
  }
}
