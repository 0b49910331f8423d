package it.trovatore.server.http;

import static it.trovatore.server.http.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.SearchRequest;
import it.trovatore.search.engine.Searcher;
import it.trovatore.search.query.Query;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureIT {
  @TempDir private Path folder;

  @Test
  void anUnreadableIndexIsServiceUnavailable() throws Exception {
    try (TestServer server =
        failing(() -> new EngineException.Unavailable("segreto", new IllegalStateException()))) {
      HttpResponse<String> response = server.get("/api/search?q=davos");
      assertEquals("index_unavailable", json(503, response).get("code").asText());
      assertEquals("5", response.headers().firstValue("Retry-After").orElse(""));
      json(503, server.get("/health"));
      HttpResponse<String> page = server.get("/?q=davos");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("Indice non disponibile"), page.body());
    }
  }

  @Test
  void aDamagedIndexIsServiceUnavailableAndSaysSo() throws Exception {
    try (TestServer server =
        failing(() -> new EngineException.Damaged("segreto", new IllegalStateException()))) {
      JsonNode problem = json(503, server.get("/api/search?q=davos"));
      assertEquals("index_unavailable", problem.get("code").asText());
      assertTrue(problem.get("detail").asText().contains("danneggiato"), problem.toString());
    }
  }

  @Test
  void thePageSaysThatWhatAnswersIsDamaged() throws Exception {
    try (TestServer server = TestServer.start(folder, DamagedSearcher::new)) {
      assertTrue(server.get("/?q=davos").body().contains("L'indice è danneggiato"));
      assertTrue(server.get("/").body().contains("L'indice è danneggiato"));
    }
  }

  @Test
  void whatIsDamagedIsToldOnlyToWhoMayRead() throws Exception {
    Path file = folder.resolve("tokens");
    Files.writeString(file, "lettori read un-token-per-leggere\n");
    Tokens tokens = Tokens.of(null, file, null);
    try (TestServer server = TestServer.start(folder, tokens, DamagedSearcher::new)) {
      JsonNode stranger = json(200, server.get("/health"));
      assertEquals("damaged", stranger.get("status").asText());
      assertEquals(SampleCorpus.DOCUMENTS, stranger.get("documents").asInt());
      assertEquals(2, stranger.size(), stranger.toString());
      JsonNode reader =
          json(200, server.get("/health", "Authorization", "Bearer un-token-per-leggere"));
      assertTrue(reader.has("damage"), reader.toString());
    }
  }

  @Test
  void aQueryThatAsksForTooMuchIsABadParameter() throws Exception {
    try (TestServer server =
        failing(() -> new EngineException.TooComplex("segreto", new IllegalStateException()))) {
      JsonNode problem = json(400, server.get("/api/search?q=a*"));
      assertEquals("query_too_complex", problem.get("code").asText());
      assertEquals("q", problem.get("parameter").asText());
    }
  }

  @Test
  void anUnforeseenErrorRevealsNothing() throws Exception {
    try (TestServer server = failing(() -> new IllegalStateException("segreto /percorso"))) {
      HttpResponse<String> response = server.get("/api/search?q=davos");
      assertEquals("internal_error", json(500, response).get("code").asText());
      assertFalse(response.body().contains("segreto"), response.body());
      HttpResponse<String> page = server.get("/?q=davos");
      assertEquals(500, page.statusCode());
      assertFalse(page.body().contains("segreto"), page.body());
    }
  }

  @Test
  void soDoesAnErrorOfTheVirtualMachine() throws Exception {
    try (TestServer server =
        TestServer.start(
            folder,
            searcher ->
                new FailingSearcher(
                    () -> {
                      throw new StackOverflowError("segreto");
                    }))) {
      HttpResponse<String> response = server.get("/api/search?q=davos");
      assertEquals("internal_error", json(500, response).get("code").asText());
      assertFalse(response.body().contains("segreto"), response.body());
    }
  }

  @Test
  void whatIsCutOffByTheEndOfTheServerIsToBeTriedAgain() throws Exception {
    try (TestServer server = failing(() -> new CancellationException("closed"))) {
      HttpResponse<String> response = server.get("/api/search?q=davos");
      assertEquals("busy", json(503, response).get("code").asText());
      assertEquals("5", response.headers().firstValue("Retry-After").orElse(""));
    }
  }

  @Test
  void aTakenPortIsSaidWithTheRemedy() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      ServerSettings same =
          new ServerSettings("127.0.0.1", server.port(), Tokens.of(null, null, null));
      AddressUnavailable error = assertThrows(AddressUnavailable.class, () -> server.another(same));
      assertTrue(
          error.toString().contains("La porta " + server.port() + " è già occupata"),
          error.toString());
    }
  }

  @Test
  void anAddressOfAnotherMachineIsSaidWithTheRemedy() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      AddressUnavailable error =
          assertThrows(
              AddressUnavailable.class,
              () ->
                  server.another(new ServerSettings("192.0.2.1", 0, Tokens.of(null, null, null))));
      assertTrue(error.toString().contains("«192.0.2.1»"), error.toString());
    }
  }

  private TestServer failing(Supplier<RuntimeException> error) throws Exception {
    return TestServer.start(folder, searcher -> new FailingSearcher(error));
  }

  private record FailingSearcher(Supplier<RuntimeException> error) implements Searcher {
    @Override
    public SearchResponse search(SearchRequest request) {
      throw error.get();
    }

    @Override
    public Optional<FoundDocument> document(String id, Query query, boolean verbatim) {
      throw error.get();
    }

    @Override
    public IndexStatus status() {
      throw error.get();
    }

    @Override
    public @Nullable String damage() {
      return null;
    }
  }

  private record DamagedSearcher(Searcher whole) implements Searcher {
    @Override
    public SearchResponse search(SearchRequest request) {
      return whole.search(request);
    }

    @Override
    public Optional<FoundDocument> document(String id, Query query, boolean verbatim) {
      return whole.document(id, query, verbatim);
    }

    @Override
    public IndexStatus status() {
      IndexStatus sound = whole.status();
      return new IndexStatus(
          sound.documents(),
          sound.files(),
          sound.rejected(),
          sound.committed(),
          sound.bytes(),
          sound.fingerprint(),
          damage(),
          sound.checked());
    }

    @Override
    public String damage() {
      return "il file _0.cfs non è quello che fu scritto";
    }
  }
}
