package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReindexIT {
  private static final String ADDRESS = "/api/reindex";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thisMachineMayAskForIt() throws Exception {
    HttpResponse<String> response = server.post(ADDRESS);
    assertEquals("running", json(202, response).get("state").asText());
    assertEquals("/api/status", response.headers().firstValue("Location").orElse(""));
  }

  @Test
  void whoWaitsGetsTheSummary() throws Exception {
    assertEquals(0, json(200, server.post(ADDRESS + "?wait=true")).get("added").asInt());
  }

  @Test
  void aRebuildCanBeAskedFor() throws Exception {
    HttpResponse<String> done = server.post(ADDRESS + "?wait=true&rebuild=true");
    assertTrue(json(200, done).get("rebuilt").asBoolean());
  }

  @Test
  void aTokenForWritingIsNotThatOfWhoStartedTheServer() throws Exception {
    HttpResponse<String> refused =
        server.post("/api/backup", "Authorization", "Bearer " + TestServer.TOKEN);
    assertEquals("forbidden", json(403, refused).get("code").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://esempio.it",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aPageOfAnotherSiteMayNotEvenWithTheToken(String header, String value) throws Exception {
    assertEquals("forbidden", json(403, server.post(ADDRESS, header, value)).get("code").asText());
    json(403, server.post(ADDRESS, header, value, "Authorization", "Bearer " + TestServer.TOKEN));
  }

  @Test
  void aPageOfTheServersOwnMay() throws Exception {
    String own = "http://127.0.0.1:" + server.port();
    json(202, server.post(ADDRESS, "Origin", own, "Sec-Fetch-Site", "same-origin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"})
  void behindAProxyTheTokenIsNeeded(String header) throws Exception {
    HttpResponse<String> refused = server.post(ADDRESS, header, "127.0.0.1");
    assertEquals("token_required", json(401, refused).get("code").asText());
    assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
    json(
        202,
        server.post(ADDRESS, header, "127.0.0.1", "Authorization", "Bearer " + TestServer.TOKEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer sbagliato", "Bearer ", "Basic dW46c2VncmV0bw==", "x"})
  void aWrongTokenIsRefusedEvenOnThisMachine(String authorization) throws Exception {
    json(401, server.post(ADDRESS, "Authorization", authorization));
  }

  @Test
  void bodiesOfOtherTypesOrSizesAreRefused() throws Exception {
    HttpResponse<String> form =
        server.send("POST", ADDRESS, "a=b", "Content-Type", "application/x-www-form-urlencoded");
    assertEquals("media_type_unsupported", json(415, form).get("code").asText());
    HttpResponse<String> large =
        server.send("POST", ADDRESS, " ".repeat(9_000), "Content-Type", "application/json");
    assertEquals("body_too_large", json(413, large).get("code").asText());
    json(400, server.send("POST", ADDRESS, "{\"a\":1}", "Content-Type", "application/json"));
    json(202, server.send("POST", ADDRESS, "{}", "Content-Type", "application/json"));
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() throws Exception {
    for (int i = 0; i < 10; i++) {
      json(202, server.post(ADDRESS));
    }
    HttpResponse<String> refused = server.post(ADDRESS);
    assertEquals("too_many_requests", json(429, refused).get("code").asText());
    int seconds = Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0"));
    assertTrue(seconds >= 1 && seconds <= 6, "Retry-After: " + seconds);
  }

  @Test
  void unknownParametersAreNamed() throws Exception {
    assertEquals(
        "aspetta", json(400, server.post(ADDRESS + "?aspetta=1")).get("parameter").asText());
  }
}
