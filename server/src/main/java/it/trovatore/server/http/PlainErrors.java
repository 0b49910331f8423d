package it.trovatore.server.http;

import it.trovatore.server.api.Json;
import it.trovatore.server.page.Pages;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty answers to requests that it refuses before they reach a route, as a page or as JSON by
 * the rule of the routes; of an address or headers that are too long it knows neither, so the
 * answer is a page. It reads no further on the connection, so the answer says that this ends.
 */
final class PlainErrors extends ErrorHandler {
  private final Pages pages;

  PlainErrors(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestProblem problem = problem(response.getStatus());
    boolean json =
        Routes.isForPrograms(
            String.valueOf(request.getHttpURI().getPath()),
            request.getHeaders().get(HttpHeader.ACCEPT));
    response.setStatus(problem.code().status());
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, json ? Routes.PROBLEM_JSON : Routes.HTML);
    Routes.SAFETY_HEADERS.forEach(response.getHeaders()::put);
    byte[] content =
        json
            ? Json.bytes(problem.members())
            : pages.error(problem.code().status(), problem.code().title(), problem.detail(), "");
    response.write(true, ByteBuffer.wrap(content), callback);
    return true;
  }

  private static RequestProblem problem(int status) {
    return switch (status) {
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          RequestProblem.of(ErrorCode.BUSY, "Il server si sta fermando.");
      case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
          RequestProblem.of(ErrorCode.INTERNAL_ERROR, "La richiesta non si può leggere.");
      case HttpStatus.URI_TOO_LONG_414 ->
          RequestProblem.of(
              ErrorCode.ADDRESS_TOO_LONG, "L'indirizzo è troppo lungo: accorcia la ricerca.");
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          RequestProblem.of(
              ErrorCode.HEADERS_TOO_LARGE, "Le intestazioni della richiesta sono troppo lunghe.");
      default -> RequestProblem.of(ErrorCode.BAD_REQUEST, "La richiesta non si può leggere.");
    };
  }
}
