package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Outcome;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.indexer.store.Upload;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.indexer.sync.SentFile;
import it.trovatore.search.document.Problem;
import it.trovatore.server.api.BadDocument;
import it.trovatore.server.api.DocumentFields;
import it.trovatore.server.api.Links;
import it.trovatore.server.api.StatusJson;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT} and {@code DELETE /api/documents/{id}}: one document, as JSON or as the file itself.
 * Answered when the change can be found, or with {@code wait=durable} when it is on the disk.
 */
final class DocumentRoutes {
  /** The longest JSON of a document, in bytes. */
  static final int LARGEST_FIELDS = 16 << 20;

  private static final long LARGEST_FILE = 256L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WRITERS = 32;
  private static final long WAIT_SECONDS = 30;
  private static final long RETRY_SECONDS = 2;

  /** What became of a change, and what of the file that was sent could not be read. */
  private record Made(Outcome outcome, List<Problem> problems) {}

  private final Guard guard;
  private final Folder folder;
  private final Inbox inbox;
  private final TextExtractor extractor;
  private final Semaphore writers = new Semaphore(WRITERS);
  private final Semaphore extractions = new Semaphore(Runtime.getRuntime().availableProcessors());

  DocumentRoutes(Guard guard, Folder folder, Inbox inbox, TextExtractor extractor) {
    this.guard = guard;
    this.folder = folder;
    this.inbox = inbox;
    this.extractor = extractor;
  }

  /**
   * The document that was sent under an id, when the index is in step with it; waits a while for
   * that. Any text may be given.
   */
  Optional<SentDocument> visible(String id) throws InterruptedException {
    Optional<SentDocument> sent = inbox.store().find(id);
    if (sent.isEmpty() || !inbox.awaitVisible(sent.get().version(), PATIENCE)) {
      return Optional.empty();
    }
    return sent;
  }

  void put(Context ctx) throws Exception {
    guard.checkMayChange(ctx);
    Parameters parameters = Routes.parameters(ctx).only(Set.of("wait", "name"));
    Wait wait = parameters.wait(Wait.VISIBLE);
    String id = DocumentFields.id(ctx.pathParam("id"));
    refuseEncoded(ctx);
    if (folder.holds(id) && !inbox.store().holds(id)) {
      throw taken();
    }
    Made made =
        inTurn(writers, () -> isJson(ctx) ? putFields(ctx, id) : putFile(ctx, id, parameters));
    answer(ctx, id, made, wait);
  }

  void delete(Context ctx) throws Exception {
    guard.checkMayChange(ctx);
    Wait wait = Routes.parameters(ctx).only(Set.of("wait")).wait(Wait.VISIBLE);
    String id = DocumentFields.id(ctx.pathParam("id"));
    Outcome outcome = send(new Change.Delete(id, Conditions.of(ctx)));
    if (outcome.result() == Outcome.Result.NOT_FOUND) {
      throw folder.holds(id) ? taken() : unknown();
    }
    answer(ctx, id, new Made(outcome, List.of()), wait);
  }

  private Outcome send(Change change) {
    return inbox.send(List.of(change)).getFirst();
  }

  private Made putFields(Context ctx, String id) throws IOException {
    byte[] body = RequestBody.of(ctx).readNBytes(LARGEST_FIELDS + 1);
    if (body.length > LARGEST_FIELDS) {
      throw tooLarge(LARGEST_FIELDS);
    }
    DocumentFields fields = DocumentFields.of(DocumentFields.object(body));
    if (fields.id() != null && !fields.id().equals(id)) {
      throw new BadDocument(
          BadDocument.Reason.ID_INVALID, "id", "L'id del documento non è quello dell'indirizzo.");
    }
    Change put = new Change.Put(id, fields.content(), null, null, Conditions.of(ctx));
    return new Made(send(put), List.of());
  }

  private Made putFile(Context ctx, String id, Parameters parameters) throws Exception {
    String name = FileName.of(parameters.value("name"), ctx);
    if (ctx.req().getContentLengthLong() > LARGEST_FILE) {
      throw tooLarge(LARGEST_FILE);
    }
    String looksLike = name == null ? "x" + FileName.ending(ctx) : name;
    Upload upload = inbox.store().receive(RequestBody.of(ctx), looksLike, LARGEST_FILE);
    if (upload == null) {
      throw tooLarge(LARGEST_FILE);
    }
    try (upload) {
      SentFile read = inTurn(extractions, () -> SentFile.read(extractor, id, upload));
      return switch (read) {
        case SentFile.Understood found -> {
          Change put = new Change.Put(id, found.content(), upload, name, Conditions.of(ctx));
          yield new Made(send(put), found.problems());
        }
        case SentFile.Refused refused -> throw unreadable(refused.problem());
        case SentFile.Hindered hindered ->
            throw RequestProblem.of(
                    ErrorCode.DISK_FULL,
                    "Il server non riesce a scrivere i file temporanei per leggerlo, di solito"
                        + " perché manca spazio; non è stato scritto nulla.")
                .refuse();
        case SentFile.Several several ->
            throw RequestProblem.of(
                    ErrorCode.MEDIA_TYPE_UNSUPPORTED,
                    "Il file contiene più documenti: mandali a "
                        + BulkRoute.ADDRESS
                        + ", uno per riga.")
                .refuse();
      };
    }
  }

  private void answer(Context ctx, String id, Made made, Wait wait) throws InterruptedException {
    Outcome outcome = made.outcome();
    boolean deleted = outcome.result() == Outcome.Result.DELETED;
    int status =
        switch (outcome.result()) {
          case CREATED -> 201;
          case UPDATED, UNCHANGED, DELETED -> 200;
          case NOT_FOUND, CONDITION_FAILED -> throw conditionFailed(outcome);
        };
    Duration patience = wait == Wait.VISIBLE ? PATIENCE : Duration.ZERO;
    boolean visible = inbox.awaitVisible(outcome.version(), patience);
    Optional<Problem> unfit = deleted ? Optional.empty() : inbox.problem(id);
    ctx.status(wait == Wait.VISIBLE && !visible ? 202 : status);
    if (!deleted) {
      ctx.header("ETag", Conditions.etag(outcome.version()));
      ctx.header("Location", Links.api(id));
    }
    Map<String, Object> members = members(id, outcome);
    members.put("visible", visible && unfit.isEmpty());
    List<Problem> problems = Stream.concat(made.problems().stream(), unfit.stream()).toList();
    if (!problems.isEmpty()) {
      members.put("problems", problems.stream().map(StatusJson.ProblemJson::of).toList());
    }
    Routes.json(ctx, members);
  }

  /** What is told of a change that was made. */
  static Map<String, Object> members(String id, Outcome outcome) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("result", outcome.result().name().toLowerCase(Locale.ROOT));
    members.put("version", outcome.version());
    if (outcome.result() != Outcome.Result.DELETED) {
      members.put("etag", Conditions.etag(outcome.version()));
    }
    return members;
  }

  static RequestProblem.Refused taken() {
    return RequestProblem.of(
            ErrorCode.ID_TAKEN,
            "Questo id è di un file della cartella dei documenti: scegline un altro, o cambia il"
                + " file.")
        .refuse();
  }

  static RequestProblem.Refused unknown() {
    return RequestProblem.of(
            ErrorCode.DOCUMENT_NOT_FOUND, "Nessun documento è stato inviato con questo id.")
        .refuse();
  }

  private static RequestProblem.Refused conditionFailed(Outcome outcome) {
    RequestProblem problem =
        RequestProblem.of(
            ErrorCode.PRECONDITION_FAILED,
            outcome.version() == 0
                ? "Il documento non c'è (più)."
                : "Il documento è stato cambiato o c'è già: rileggilo e riprova.");
    return (outcome.version() == 0
            ? problem
            : problem.with("ETag", Conditions.etag(outcome.version())))
        .refuse();
  }

  private static RequestProblem.Refused tooLarge(long most) {
    return RequestProblem.of(
            ErrorCode.BODY_TOO_LARGE,
            "Il documento è troppo grande: al massimo " + (most >> 20) + " MB.")
        .refuse();
  }

  private static RequestProblem.Refused unreadable(Problem problem) {
    ErrorCode code =
        switch (problem.kind()) {
          case UNKNOWN_FORMAT -> ErrorCode.MEDIA_TYPE_UNSUPPORTED;
          case TOO_LARGE -> ErrorCode.BODY_TOO_LARGE;
          default -> ErrorCode.DOCUMENT_UNREADABLE;
        };
    return RequestProblem.of(code, "Il file " + problem.message() + ".").refuse();
  }

  private static boolean isJson(Context ctx) {
    return MediaTypes.of(ctx).equals("application/json")
        && ctx.header("Content-Disposition") == null
        && ctx.queryParam("name") == null;
  }

  static void refuseEncoded(Context ctx) {
    @Nullable String encoding = ctx.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RequestProblem.of(
              ErrorCode.MEDIA_TYPE_UNSUPPORTED, "Il contenuto va mandato senza Content-Encoding.")
          .refuse();
    }
  }

  private static <T> T inTurn(Semaphore places, Callable<T> work) throws Exception {
    if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw RequestProblem.retryable(
              ErrorCode.BUSY,
              "Si stanno scrivendo troppi documenti insieme: riprova fra qualche secondo.",
              RETRY_SECONDS)
          .refuse();
    }
    try {
      return work.call();
    } finally {
      places.release();
    }
  }
}
