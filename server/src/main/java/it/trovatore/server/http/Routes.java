package it.trovatore.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.server.api.Answering;
import it.trovatore.server.api.DocumentJson;
import it.trovatore.server.api.Json;
import it.trovatore.server.api.SearchJson;
import it.trovatore.server.api.SearchParameters;
import it.trovatore.server.api.SentJson;
import it.trovatore.server.api.StatusJson;
import it.trovatore.server.page.Notice;
import it.trovatore.server.page.Pages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address gives what, in which form, with which headers; errors take the form asked for. */
final class Routes {
  static final String PROBLEM_JSON = "application/problem+json";
  static final String HTML = "text/html; charset=utf-8";
  static final long LARGEST_BODY = 8 * 1024;

  static final Map<String, String> SAFETY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "private, no-cache");

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String JSON = "application/json";
  private static final String COMPRESSED = "Accept-Encoding";
  private static final String NEGOTIATED = "Accept, Accept-Encoding";
  private static final Set<String> OPEN = Set.of("/health", "/favicon.ico");
  private static final Set<String> SEARCH =
      Set.of("q", "page", "size", "sort", "verbatim", "separate");
  private static final Set<String> DOCUMENT = Set.of("q", "verbatim");

  private final Guard guard;
  private final Answering answering;
  private final Folder folder;
  private final Reindexing reindexing;
  private final Inbox inbox;
  private final DocumentRoutes documents;
  private final BulkRoute bulk;
  private final SearchGate gate = new SearchGate();
  private final Pages pages;

  Routes(
      ServerSettings settings,
      Answering answering,
      Pages pages,
      Folder folder,
      Inbox inbox,
      TextExtractor extractor) {
    this.guard = new Guard(settings);
    this.answering = answering;
    this.pages = pages;
    this.folder = folder;
    this.reindexing = new Reindexing(guard, folder);
    this.inbox = inbox;
    this.documents = new DocumentRoutes(guard, folder, inbox, extractor);
    this.bulk = new BulkRoute(guard, folder, inbox);
  }

  void addTo(RoutesConfig routes) {
    routes.before(
        ctx -> {
          SAFETY_HEADERS.forEach(ctx::header);
          ctx.header("Vary", COMPRESSED);
          guard.checkHost(ctx);
          if (!OPEN.contains(ctx.path()) && !ctx.path().startsWith("/static/")) {
            guard.checkMayRead(ctx);
          }
        });
    get(routes, "/", this::root);
    get(routes, "/documenti/<id>", this::documentPage);
    get(routes, "/originali/<file>", new Originals(folder, inbox.store())::serve);
    get(routes, "/static/{name}", StaticFiles::serve);
    get(routes, "/favicon.ico", ctx -> ctx.redirect("/static/icon.svg"));
    get(routes, "/api/search", ctx -> searchJson(ctx, parameters(ctx).only(SEARCH)));
    get(
        routes,
        "/api/documents/<id>",
        ctx -> documentJson(ctx, parameters(ctx).only(DOCUMENT).search()));
    get(routes, "/api/status", this::status);
    get(routes, "/health", this::health);
    routes.put("/api/documents/<id>", documents::put);
    routes.delete("/api/documents/<id>", documents::delete);
    routes.post(BulkRoute.ADDRESS, bulk::handle);
    routes.post("/api/reindex", reindexing::handle);
    routes.post("/api/backup", new BackingUp(guard, folder)::handle);
    routes.exception(HttpResponseException.class, (error, ctx) -> fail(ctx, error));
    routes.exception(Exception.class, (error, ctx) -> fail(ctx, error));
  }

  /** Javalin answers HEAD by itself without the headers of GET; this way they are the same. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void root(Context ctx) {
    ctx.header("Vary", NEGOTIATED);
    Parameters parameters = parameters(ctx);
    if (Accept.prefersJson(ctx.header("Accept"))) {
      searchJson(ctx, parameters.only(SEARCH));
      return;
    }
    SearchParameters asked = parameters.search();
    boolean browsing = parameters.has("sort") || parameters.has("page");
    byte[] page =
        asked.q().isBlank() && !browsing
            ? pages.start(notice())
            : pages.results(gate.run(() -> answering.search(asked)), notice());
    ctx.contentType(HTML).result(page);
  }

  private Notice notice() {
    if (answering.isDamaged()) {
      return Notice.DAMAGED;
    }
    if (folder.problem().isPresent()) {
      return Notice.STALE;
    }
    return folder.pending() > 0 ? Notice.READING : Notice.NONE;
  }

  private void searchJson(Context ctx, Parameters parameters) {
    SearchParameters asked = parameters.search();
    json(ctx, SearchJson.of(gate.run(() -> answering.search(asked)), folder.pending()));
  }

  private void documentPage(Context ctx) throws InterruptedException {
    ctx.header("Vary", NEGOTIATED);
    Parameters parameters = parameters(ctx);
    if (Accept.prefersJson(ctx.header("Accept"))) {
      documentJson(ctx, parameters.only(SEARCH).search());
      return;
    }
    SearchParameters asked = parameters.search();
    ctx.contentType(HTML).result(pages.document(document(ctx, asked), asked));
  }

  private void documentJson(Context ctx, SearchParameters asked) throws InterruptedException {
    Optional<SentDocument> sent = documents.visible(ctx.pathParam("id"));
    FoundDocument found = document(ctx, asked);
    if (sent.isEmpty() || !Inbox.isSent(found.file())) {
      json(ctx, DocumentJson.of(found, asked));
    } else {
      ctx.header("ETag", Conditions.etag(sent.get().version()));
      json(ctx, DocumentJson.of(found, asked, SentJson.of(sent.get())));
    }
  }

  private FoundDocument document(Context ctx, SearchParameters asked) {
    String id = ctx.pathParam("id");
    return gate.run(() -> answering.document(id, asked))
        .orElseThrow(
            () ->
                RequestProblem.of(
                        ErrorCode.DOCUMENT_NOT_FOUND,
                        "Questo documento non è (più) nella raccolta.")
                    .refuse());
  }

  private void status(Context ctx) {
    parameters(ctx).only(Set.of());
    json(
        ctx,
        StatusJson.of(
            answering.status(),
            folder.pending(),
            inbox.store().areRead() ? inbox.behind() : null,
            folder.problem().orElse(null),
            folder.indexing()));
  }

  /** Open to all, so only who may read is told of folders and files. */
  private void health(Context ctx) {
    IndexStatus status = answering.status();
    Map<String, Object> members = new LinkedHashMap<>();
    String problem = folder.problem().orElse(null);
    members.put("status", status.damage() != null ? "damaged" : problem != null ? "stale" : "ok");
    members.put("documents", status.documents());
    boolean whole = guard.mayRead(ctx);
    if (whole && problem != null) {
      members.put("problem", problem);
    }
    if (whole && status.damage() != null) {
      members.put("damage", status.damage());
    }
    if (status.damage() != null && status.committed() == null) {
      ctx.status(ErrorCode.INDEX_UNAVAILABLE.status());
    }
    json(ctx, members);
  }

  static Parameters parameters(Context ctx) {
    try {
      URLDecoder.decode(Objects.requireNonNullElse(ctx.queryString(), ""), StandardCharsets.UTF_8);
      return new Parameters(ctx.queryParamMap());
    } catch (IllegalArgumentException e) {
      throw RequestProblem.of(
              ErrorCode.BAD_REQUEST,
              "L'indirizzo ha un segno di percentuale che non introduce un carattere.")
          .refuse();
    }
  }

  static void json(Context ctx, Object value) {
    ctx.header("Cache-Control", "no-store").contentType(JSON).result(Json.bytes(value));
  }

  private void fail(Context ctx, Exception error) {
    RequestProblem problem = ErrorTable.problem(error);
    if (problem.code() == ErrorCode.INTERNAL_ERROR) {
      LOG.error("{} {} failed", ctx.method(), ctx.path(), error);
    } else if (problem.code() == ErrorCode.INDEX_UNAVAILABLE) {
      LOG.warn("{} {}: the index is unavailable", ctx.method(), ctx.path(), error);
    } else if (problem.code() == ErrorCode.READER_UNAVAILABLE) {
      LOG.warn("{} {}: files cannot be read", ctx.method(), ctx.path(), error);
    }
    SAFETY_HEADERS.forEach(ctx::header);
    problem
        .headers()
        .forEach((name, values) -> values.forEach(value -> ctx.res().addHeader(name, value)));
    ctx.status(problem.code().status());
    ctx.header("Vary", isOnlyForPrograms(ctx.path()) ? COMPRESSED : NEGOTIATED);
    if (isForPrograms(ctx.path(), ctx.header("Accept"))) {
      ctx.header("Cache-Control", "no-store")
          .contentType(PROBLEM_JSON)
          .result(Json.bytes(problem.members()));
    } else {
      ctx.contentType(HTML)
          .result(
              pages.error(
                  problem.code().status(), problem.code().title(), problem.detail(), typed(ctx)));
    }
  }

  /** What was typed into the search box, as far as it can be read. */
  private static String typed(Context ctx) {
    try {
      return Objects.requireNonNullElse(ctx.queryParam("q"), "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Whether an error at an address is told as JSON to who accepts this. */
  static boolean isForPrograms(String path, @Nullable String accept) {
    return isOnlyForPrograms(path) || Accept.prefersJson(accept);
  }

  private static boolean isOnlyForPrograms(String path) {
    return path.startsWith("/api/") || path.equals("/health");
  }
}
