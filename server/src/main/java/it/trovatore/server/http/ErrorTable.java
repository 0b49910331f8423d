package it.trovatore.server.http;

import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import it.trovatore.indexer.backup.BackupException;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.engine.EngineException;
import it.trovatore.server.api.BadDocument;
import it.trovatore.server.api.BadParameter;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

/**
 * The one table from what can go wrong to what the caller is told. Whatever is not in it is an
 * {@link ErrorCode#INTERNAL_ERROR} that reveals nothing.
 */
final class ErrorTable {
  private static final long RETRY_SECONDS = 5;

  private ErrorTable() {}

  static RequestProblem problem(Throwable error) {
    return switch (error) {
      case RequestProblem.Refused refused -> refused.problem();
      case BadParameter bad -> badParameter(bad);
      case BadDocument bad -> badDocument(bad);
      case EngineException engine -> engine(engine);
      case StoreException store -> store(store);
      case ExtractorException notStarted ->
          RequestProblem.retryable(
              ErrorCode.READER_UNAVAILABLE,
              "In questo momento il server non può leggere file: riprova tra poco.",
              RETRY_SECONDS);
      case BackupException backup ->
          RequestProblem.of(ErrorCode.BACKUP_REFUSED, String.valueOf(backup.getMessage()));
      case HttpResponseException http -> http(http);
      case EOFException cut -> notWhole(cut);
      case CancellationException stopping ->
          RequestProblem.retryable(
              ErrorCode.BUSY,
              "Il server si sta fermando: riprova quando è ripartito.",
              RETRY_SECONDS);
      default ->
          RequestProblem.of(
              ErrorCode.INTERNAL_ERROR,
              "Qualcosa è andato storto; il registro del server dice che cosa.");
    };
  }

  /** Why a body could not be read to its end. */
  static RequestProblem notWhole(IOException failure) {
    return failure.getCause() instanceof TimeoutException
        ? RequestProblem.of(
                ErrorCode.REQUEST_TIMEOUT,
                "Il contenuto della richiesta non arriva più: mandala di nuovo.")
            .with("Connection", "close")
        : RequestProblem.of(
            ErrorCode.BAD_REQUEST,
            "Il contenuto della richiesta non è arrivato intero: mandala di nuovo.");
  }

  private static RequestProblem badParameter(BadParameter bad) {
    ErrorCode code =
        switch (bad.reason()) {
          case UNKNOWN -> ErrorCode.PARAMETER_UNKNOWN;
          case INVALID -> ErrorCode.PARAMETER_INVALID;
          case QUERY_TOO_LONG -> ErrorCode.QUERY_TOO_LONG;
          case TOO_DEEP -> ErrorCode.PAGE_TOO_DEEP;
        };
    return new RequestProblem(code, String.valueOf(bad.getMessage()), bad.parameter(), Map.of());
  }

  private static RequestProblem badDocument(BadDocument bad) {
    ErrorCode code =
        switch (bad.reason()) {
          case BAD_JSON -> ErrorCode.BAD_JSON;
          case ID_INVALID -> ErrorCode.ID_INVALID;
          case FIELD_UNKNOWN -> ErrorCode.FIELD_UNKNOWN;
          case FIELD_INVALID -> ErrorCode.FIELD_INVALID;
        };
    return new RequestProblem(code, String.valueOf(bad.getMessage()), bad.field(), Map.of());
  }

  private static RequestProblem store(StoreException error) {
    return switch (error) {
      case StoreException.Full e ->
          RequestProblem.of(
              ErrorCode.DISK_FULL,
              "Sul disco del server non c'è più spazio; non è stato scritto nulla.");
      case StoreException.InUse e -> storeUnavailable();
      case StoreException.Unavailable e -> storeUnavailable();
    };
  }

  private static RequestProblem storeUnavailable() {
    return RequestProblem.retryable(
        ErrorCode.STORE_UNAVAILABLE,
        "In questo momento i documenti inviati non si possono leggere né scrivere: riprova tra"
            + " poco.",
        RETRY_SECONDS);
  }

  private static RequestProblem engine(EngineException error) {
    return switch (error) {
      case EngineException.TooComplex e ->
          new RequestProblem(
              ErrorCode.QUERY_TOO_COMPLEX,
              "La ricerca chiede troppe parole insieme: accorciala o allunga il prefisso.",
              "q",
              Map.of());
      case EngineException.Locked e ->
          RequestProblem.of(
              ErrorCode.INDEX_LOCKED, "Un altro processo sta già scrivendo nell'indice.");
      case EngineException.Damaged e ->
          RequestProblem.retryable(
              ErrorCode.INDEX_UNAVAILABLE,
              "L'indice è danneggiato e si sta ricostruendo dai documenti: riprova tra poco.",
              RETRY_SECONDS);
      case EngineException.Unavailable e ->
          RequestProblem.retryable(
              ErrorCode.INDEX_UNAVAILABLE,
              "In questo momento l'indice non si può leggere: riprova tra poco.",
              RETRY_SECONDS);
    };
  }

  private static RequestProblem http(HttpResponseException error) {
    return switch (error.getStatus()) {
      case 404 -> RequestProblem.of(ErrorCode.NOT_FOUND, "A questo indirizzo non c'è nulla.");
      case 405 -> methodNotAllowed(error);
      case 413 -> RequestProblem.of(ErrorCode.BODY_TOO_LARGE, "La richiesta è troppo grande.");
      default ->
          error.getStatus() < 500
              ? RequestProblem.of(ErrorCode.BAD_REQUEST, "La richiesta non si può leggere.")
              : problem(new IllegalStateException(error));
    };
  }

  private static RequestProblem methodNotAllowed(HttpResponseException error) {
    TreeSet<String> methods = new TreeSet<>();
    if (error instanceof MethodNotAllowedResponse) {
      for (String names : error.getDetails().values()) {
        for (String name : names.split("\\s*,\\s*", -1)) {
          methods.add(name);
        }
      }
    }
    String allow = String.join(", ", methods);
    return RequestProblem.of(
            ErrorCode.METHOD_NOT_ALLOWED, "A questo indirizzo si può usare solo: " + allow + ".")
        .with("Allow", allow);
  }
}
