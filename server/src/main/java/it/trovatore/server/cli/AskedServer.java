package it.trovatore.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.indexer.cli.RunningServer;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.search.engine.EngineException;
import it.trovatore.server.api.Json;
import it.trovatore.server.api.StatusJson;
import it.trovatore.server.cli.ServerMark.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks the server whose {@link ServerMark} is on an index, over HTTP; waits as long as it takes for
 * what it does, not for what it only knows.
 */
final class AskedServer implements RunningServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public Optional<SyncSummary> bringIntoStep(Path index, Work work) {
    Optional<Running> running = ServerMark.running(index);
    running.filter(server -> server.address() != null).ifPresent(server -> check(server, work));
    String address = "/api/reindex?wait=true" + (work.rebuild() ? "&rebuild=true" : "");
    return running.map(server -> post(server, address, Map.of())).map(RunJson::read);
  }

  private static void check(Running server, Work work) {
    checkCorpus(server, work.corpus());
    work.options()
        .forEach(
            (name, value) -> {
              if (!value.equals(server.options().get(name))) {
                throw new Refused(
                    "L'indice è di "
                        + server.holder()
                        + ", che ha le sue opzioni, e tra queste non c'è "
                        + name
                        + " "
                        + value
                        + ": riavvialo con quella, oppure toglila.",
                    null);
              }
            });
  }

  private static void checkCorpus(Running server, List<Path> corpus) {
    List<String> meant = corpus.stream().map(Path::toString).toList();
    if (!server.corpus().equals(meant)) {
      throw new Refused(
          "L'indice è di "
              + server.holder()
              + ", che segue altre cartelle ("
              + String.join(", ", server.corpus())
              + "): indica quelle con --corpus, oppure fermalo.",
          null);
    }
  }

  /** The state of an index as its server knows it; empty when none answers. */
  static Optional<StatusJson> status(Path index) {
    try {
      Optional<Running> running = ServerMark.running(index);
      return running.isEmpty()
          ? Optional.empty()
          : Optional.of(
              JSON.treeToValue(
                  answer(running.get(), "/api/status", request -> request.GET().timeout(PATIENCE)),
                  StatusJson.class));
    } catch (EngineException | Refused | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * The server's answer to something that only its owner may ask.
   *
   * @throws RunningServer.Refused when it does not do it
   */
  static JsonNode post(Running server, String path, Map<String, Object> body) {
    return answer(
        server,
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body))));
  }

  private static JsonNode answer(
      Running server, String path, UnaryOperator<HttpRequest.Builder> asking) {
    if (server.address() == null || server.token() == null) {
      throw new Refused(
          "L'indice è di " + server.holder() + ", che non risponde ancora: riprova tra poco.",
          null);
    }
    try (HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
              .header("Authorization", "Bearer " + server.token());
      HttpResponse<byte[]> response =
          client.send(asking.apply(request).build(), BodyHandlers.ofByteArray());
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new Refused(
            "Il server " + server.address() + " non lo ha fatto: " + detail(response, answer),
            null);
      }
      return answer;
    } catch (IOException e) {
      throw new Refused(
          "L'indice è di "
              + server.holder()
              + ", che su "
              + server.address()
              + " non risponde (più): riprova, oppure fermalo.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrotto; il server continua.", e);
    }
  }

  private static String detail(HttpResponse<byte[]> response, JsonNode problem) {
    return problem.path("detail").asText("risponde con " + response.statusCode());
  }
}
