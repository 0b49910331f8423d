package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensIT {
  private static final String WRITER = "un-token-per-scrivere";
  private static final String READER = "un-token-per-leggere";
  private static final String NOTE = "{\"title\":\"Nota\"}";
  private static final String SEARCH = "/api/search?q=nota";
  private static final String ADDRESS = "/api/documents/nota";

  @TempDir private Path folder;
  private Path file;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    file = folder.resolve("tokens");
    Files.writeString(
        file,
        """
        # chi può scrivere
        redazione write WRITER

        # impronta di "un-token-per-leggere"
        lettori read sha256:READER
        """
            .replace("WRITER", WRITER)
            .replace("READER", sha256(READER)));
    server = TestServer.following(folder, Tokens.of(null, file, null));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String[] as(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  @Test
  void aTokenForWritingWritesAndReads() throws Exception {
    json(201, server.put(ADDRESS, NOTE, as(WRITER)));
    json(200, server.get(SEARCH, as(WRITER)));
    json(202, server.post("/api/reindex", as(WRITER)));
    json(200, server.send("DELETE", ADDRESS, null, as(WRITER)));
  }

  @Test
  void aTokenIsTakenAsAPasswordToo() throws Exception {
    json(200, server.get(SEARCH, "Authorization", basic("chiunque:" + READER)));
    json(200, server.get(SEARCH, "Authorization", basic(":" + READER)));
    json(403, server.put(ADDRESS, NOTE, "Authorization", basic("x:" + READER)));
    json(201, server.put(ADDRESS, NOTE, "Authorization", basic("x:" + WRITER)));
    for (String wrong :
        List.of(basic(READER + ":altro"), "Basic !!!", "Basic", "Digest " + READER, READER)) {
      json(401, server.get(SEARCH, "Authorization", wrong));
    }
    assertEquals(
        List.of("Bearer", "Basic realm=\"Trovatore\", charset=\"UTF-8\""),
        server.get(SEARCH).headers().allValues("WWW-Authenticate"));
  }

  @Test
  void aBrowserAsksForTheTokenAndThenReads() {
    try (Chromium chromium = new Chromium();
        BrowserContext asked =
            chromium
                .browser()
                .newContext(new NewContextOptions().setHttpCredentials("chiunque", READER))) {
      Page page = asked.newPage();
      Response start = page.navigate(server.uri("/?q=nota").toString());
      assertEquals(200, start.status());
    }
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTokenForReadingOnlyReads() throws Exception {
    json(200, server.get(SEARCH, as(READER)));
    HttpResponse<String> refused = server.put(ADDRESS, NOTE, as(READER));
    assertEquals("scope_insufficient", json(403, refused).get("code").asText());
    json(403, server.send("DELETE", ADDRESS, null, as(READER)));
    json(403, server.send("POST", BulkRoute.ADDRESS, "", as(READER)));
    json(403, server.post("/api/reindex", as(READER)));
  }

  @ParameterizedTest
  @ValueSource(strings = {SEARCH, ADDRESS, "/api/status", "/originali/a", "/", "/documenti/a"})
  void withoutATokenNothingIsRead(String address) throws Exception {
    HttpResponse<String> refused = server.get(address, "Accept", "application/json");
    assertEquals("token_required", json(401, refused).get("code").asText());
    json(401, server.get(address, "Accept", "application/json", "Authorization", "Bearer altro"));
  }

  @Test
  void withoutATokenNothingIsWrittenNotEvenFromThisMachine() throws Exception {
    json(401, server.put(ADDRESS, NOTE));
    json(401, server.send("DELETE", ADDRESS, null));
    json(401, server.post("/api/reindex"));
    json(200, server.get("/health"));
  }

  @Test
  void theFileIsReadAgainWhenItChangesAndKeptWhenItIsBroken() throws Exception {
    Files.writeString(file, "redazione write un-altro-token-per-scrivere\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(10)));
    json(401, server.put(ADDRESS, NOTE, as(WRITER)));
    json(201, server.put(ADDRESS, NOTE, as("un-altro-token-per-scrivere")));
    json(200, server.get(SEARCH));
    for (String broken : List.of("x", "", "# nessuno\n")) {
      Files.writeString(file, broken);
      json(401, server.put(ADDRESS, NOTE));
      json(200, server.put(ADDRESS, NOTE, as("un-altro-token-per-scrivere")));
    }
  }

  @Test
  void aFileWithoutTokensIsRefusedAtTheStart() throws Exception {
    Path none = Files.writeString(folder.resolve("none"), "# nessuno\n");
    Tokens.Unusable error = assertThrows(Tokens.Unusable.class, () -> Tokens.of(null, none, null));
    assertTrue(String.valueOf(error.getMessage()).contains("nessun token"), error::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solo",
        "a write",
        "a admin un-token-abbastanza-lungo",
        "a read corto",
        "a read sha256:00",
        "a read b c"
      })
  void aBadLineIsNamed(String line) throws Exception {
    Path bad = folder.resolve("bad");
    Files.writeString(bad, "# prima riga\n" + line + "\n");
    Tokens.Unusable error = assertThrows(Tokens.Unusable.class, () -> Tokens.of(null, bad, null));
    assertTrue(error.toString().contains("riga 2"), error.toString());
  }

  @Test
  void aFileThatIsNotUtf8IsSaidToBeSo() throws Exception {
    Path bad = folder.resolve("bad");
    Files.write(bad, new byte[] {'#', ' ', (byte) 0xE0, '\n'});
    Tokens.Unusable error = assertThrows(Tokens.Unusable.class, () -> Tokens.of(null, bad, null));
    assertTrue(error.toString().contains("UTF-8"), error.toString());
  }
}
