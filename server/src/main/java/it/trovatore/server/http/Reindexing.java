package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.engine.EngineException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * {@code POST /api/reindex}: asks for the folder to be compared with the index. Answers 202 at
 * once, or with {@code wait=true} 200 and the summary when it is done. With {@code rebuild=true}
 * all is read anew.
 */
final class Reindexing {
  private static final long RETRY_SECONDS = 5;
  private static final int BURST = 10;
  private static final Duration INTERVAL = Duration.ofSeconds(6);

  private final Guard guard;
  private final Folder folder;
  private final Throttle throttle = new Throttle(BURST, INTERVAL, System::nanoTime);

  Reindexing(Guard guard, Folder folder) {
    this.guard = guard;
    this.folder = folder;
  }

  void handle(Context ctx) throws InterruptedException {
    guard.checkMayChange(ctx);
    Parameters parameters = Routes.parameters(ctx).only(Set.of("wait", "rebuild"));
    boolean wait = parameters.flag("wait");
    boolean rebuild = parameters.flag("rebuild");
    checkBody(ctx);
    Duration pause = throttle.take();
    if (!pause.isZero()) {
      throw RequestProblem.retryable(
              ErrorCode.TOO_MANY_REQUESTS,
              "L'aggiornamento è stato chiesto troppe volte: riprova fra qualche secondo.",
              Math.max(1, pause.plusMillis(999).toSeconds()))
          .refuse();
    }
    CompletableFuture<Map<String, Object>> run = folder.reindex(rebuild);
    if (wait) {
      Routes.json(ctx, summary(run));
    } else {
      ctx.status(202).header("Location", "/api/status");
      Routes.json(ctx, Map.of("state", "running"));
    }
  }

  private static Map<String, Object> summary(CompletableFuture<Map<String, Object>> run)
      throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case EngineException engine -> engine;
        case StoreException sent -> sent;
        case ExtractorException notStarted -> notStarted;
        case CancellationException stopping -> stopping;
        case CorpusException corpus ->
            RequestProblem.retryable(
                    ErrorCode.CORPUS_UNAVAILABLE,
                    "La cartella dei documenti non si può leggere: il server dice perché dove è"
                        + " stato avviato.",
                    RETRY_SECONDS)
                .refuse();
        case null, default ->
            new IllegalStateException("the index could not be brought up to date", e.getCause());
      };
    }
  }

  /** There is nothing to send; a body is refused rather than ignored, but for an empty object. */
  private static void checkBody(Context ctx) {
    byte[] body = ctx.bodyAsBytes();
    if (body.length == 0) {
      return;
    }
    String type = ctx.contentType();
    if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw RequestProblem.of(
              ErrorCode.MEDIA_TYPE_UNSUPPORTED,
              "Qui si accetta solo application/json, o una richiesta senza contenuto.")
          .refuse();
    }
    if (!new String(body, StandardCharsets.UTF_8).matches("\\s*\\{\\s*\\}\\s*")) {
      throw RequestProblem.of(
              ErrorCode.BAD_REQUEST, "Questa richiesta non ha un contenuto: mandala vuota.")
          .refuse();
    }
  }
}
