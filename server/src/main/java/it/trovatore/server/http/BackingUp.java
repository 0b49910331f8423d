package it.trovatore.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * {@code POST /api/backup}: copies the index and the sent documents to a folder of this machine,
 * for whoever started the server only, since the server writes there with its own rights. Answers
 * 200 when it is done; one at a time.
 */
final class BackingUp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long RETRY_SECONDS = 5;

  private final Guard guard;
  private final Folder folder;
  private final Semaphore turn = new Semaphore(1);

  BackingUp(Guard guard, Folder folder) {
    this.guard = guard;
    this.folder = folder;
  }

  void handle(Context ctx) {
    guard.checkIsOwner(ctx);
    Routes.parameters(ctx).only(Set.of());
    Path target = target(ctx);
    if (!turn.tryAcquire()) {
      throw RequestProblem.retryable(
              ErrorCode.BUSY, "Il server sta già facendo una copia: riprova dopo.", RETRY_SECONDS)
          .refuse();
    }
    try {
      Routes.json(ctx, folder.backup(target));
    } finally {
      turn.release();
    }
  }

  private static Path target(Context ctx) {
    try {
      JsonNode named = JSON.readTree(ctx.bodyAsBytes()).path("folder");
      Path target = Path.of(named.asText(""));
      if (named.isTextual() && target.isAbsolute()) {
        return target.normalize();
      }
    } catch (IOException | InvalidPathException e) {
      throw badFolder();
    }
    throw badFolder();
  }

  private static RequestProblem.Refused badFolder() {
    return RequestProblem.of(
            ErrorCode.BAD_REQUEST,
            "Serve {\"folder\": \"…\"}, il percorso completo di una cartella.")
        .refuse();
  }
}
