package it.trovatore.server.http;

import it.trovatore.server.api.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty answers to requests that it refuses before they reach a route. It reads no further on
 * the connection, so the answer says that this ends.
 */
final class PlainErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestProblem problem = problem(response.getStatus());
    response.setStatus(problem.code().status());
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Routes.PROBLEM_JSON);
    Routes.SAFETY_HEADERS.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(Json.bytes(problem.members())), callback);
    return true;
  }

  private static RequestProblem problem(int status) {
    return switch (status) {
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          RequestProblem.of(ErrorCode.BUSY, "Il server si sta fermando.");
      case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
          RequestProblem.of(ErrorCode.INTERNAL_ERROR, "La richiesta non si può leggere.");
      default -> RequestProblem.of(ErrorCode.BAD_REQUEST, "La richiesta non si può leggere.");
    };
  }
}
