package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.indexer.sync.Inbox;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/documents/_bulk}: any number of documents as NDJSON, answered line by line as
 * NDJSON while they come; the last line sums up. Nothing grows with the number of lines but a
 * temporary file of answers that the caller has not read yet.
 */
final class BulkRoute {
  static final String ADDRESS = "/api/documents/_bulk";

  private static final Logger LOG = LoggerFactory.getLogger(BulkRoute.class);
  private static final String NDJSON = "application/x-ndjson";
  private static final Set<String> TYPES =
      Set.of(NDJSON, "application/jsonl", "application/ndjson");
  private static final int AT_ONCE = 4;
  private static final long RETRY_SECONDS = 5;

  private final Guard guard;
  private final Folder folder;
  private final Inbox inbox;
  private final Semaphore places = new Semaphore(AT_ONCE);

  BulkRoute(Guard guard, Folder folder, Inbox inbox) {
    this.guard = guard;
    this.folder = folder;
    this.inbox = inbox;
  }

  void handle(Context ctx) throws IOException, InterruptedException {
    guard.checkMayChange(ctx);
    Wait wait = Routes.parameters(ctx).only(Set.of("wait")).wait(Wait.DURABLE);
    DocumentRoutes.refuseEncoded(ctx);
    if (!TYPES.contains(MediaTypes.of(ctx))) {
      throw RequestProblem.of(
              ErrorCode.MEDIA_TYPE_UNSUPPORTED,
              "Qui si accetta un documento JSON per riga, con Content-Type: " + NDJSON + ".")
          .refuse();
    }
    if (!places.tryAcquire()) {
      throw RequestProblem.retryable(
              ErrorCode.BUSY,
              "Ci sono già " + AT_ONCE + " invii di molti documenti: riprova più tardi.",
              RETRY_SECONDS)
          .refuse();
    }
    try {
      stream(ctx, wait);
    } finally {
      places.release();
    }
  }

  private void stream(Context ctx, Wait wait) throws IOException, InterruptedException {
    ctx.contentType(NDJSON).header("Cache-Control", "no-store");
    var out = ctx.res().getOutputStream();
    try (Spool answers = new Spool()) {
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      answers.pump(out);
                    } catch (IOException | InterruptedException e) {
                      LOG.debug("the caller of a bulk left", e);
                    }
                  });
      LongLines lines = new LongLines(RequestBody.of(ctx), DocumentRoutes.LARGEST_FIELDS);
      try {
        new BulkRun(lines, answers, folder, inbox).run(wait);
      } finally {
        answers.end();
        sender.join();
      }
    }
  }
}
