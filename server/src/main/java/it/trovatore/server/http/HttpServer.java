package it.trovatore.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.engine.Searcher;
import it.trovatore.server.api.Answering;
import it.trovatore.server.api.Json;
import it.trovatore.server.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server: JSON, pages and original files over an engine's read half. Answers from the
 * moment {@link #start} returns until it is closed; closing lets the requests under way finish, for
 * at most five seconds. It closes neither the searcher nor the folder, the inbox or the extractor.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final long STOP_MILLIS = 5_000;
  private static final long IDLE_MILLIS = 60_000;
  private static final int SMALLEST_GZIP = 1_024;

  /** In bytes: the longest query, with nine for each of its characters in an address, and more. */
  private static final int LONGEST_REQUEST_HEAD = 16 << 10;

  /** Characters that file names may have and that Jetty would otherwise refuse in an address. */
  private static final UriCompliance FILE_NAMES =
      UriCompliance.DEFAULT.with(
          "file-names",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final ServerSettings settings;
  private final Javalin javalin;

  private HttpServer(ServerSettings settings, Javalin javalin) {
    this.settings = settings;
    this.javalin = javalin;
  }

  /**
   * Binds the address and begins to answer.
   *
   * @throws AddressUnavailable when the address cannot be bound
   */
  public static HttpServer start(
      ServerSettings settings,
      Searcher searcher,
      Folder folder,
      Inbox inbox,
      TextExtractor extractor) {
    Answering answering = new Answering(searcher, folder::address);
    Pages pages = new Pages(answering);
    Routes routes = new Routes(settings, answering, pages, folder, inbox, extractor);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings, pages);
              routes.addTo(config.routes);
            });
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw AddressUnavailable.of(settings, e);
    }
    return new HttpServer(settings, javalin);
  }

  private static void configure(JavalinConfig config, ServerSettings settings, Pages pages) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Routes.LARGEST_BODY;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.compressionStrategy.setDefaultMinSizeForCompression(SMALLEST_GZIP);
    config.router.javaLangErrorHandler(HttpServer::answer);
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(HttpServer::configure);
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(server -> configure(server, pages));
  }

  /** The answer to a request that met an error of the virtual machine. */
  private static void answer(HttpServletResponse response, Error error) {
    LOG.error("a request failed", error);
    response.setStatus(ErrorCode.INTERNAL_ERROR.status());
    response.setContentType(Routes.PROBLEM_JSON);
    try {
      response.getOutputStream().write(Json.bytes(ErrorTable.problem(error).members()));
    } catch (IOException e) {
      LOG.debug("the caller left", e);
    }
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST_REQUEST_HEAD);
    http.setUriCompliance(FILE_NAMES);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  private static void configure(Server server, Pages pages) {
    server.setHandler(new GracefulHandler());
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(new PlainErrors(pages));
  }

  /** The port that is bound. */
  public int port() {
    return javalin.port();
  }

  /** Where a browser on this machine finds the server. */
  public URI address() {
    String host =
        switch (settings.host()) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::" -> "[::1]";
          default -> settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        };
    return URI.create("http://" + host + ":" + port());
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
