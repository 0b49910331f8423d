package it.trovatore.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused, as RFC 9457 tells it; the detail is Italian and safe to show.
 *
 * @param parameter the offending parameter, or null
 * @param headers that go with the answer; one with several values is sent as often, since browsers
 *     read no more than one challenge of a line
 */
record RequestProblem(
    ErrorCode code, String detail, @Nullable String parameter, Map<String, List<String>> headers) {

  RequestProblem {
    headers = Map.copyOf(headers);
  }

  static RequestProblem of(ErrorCode code, String detail) {
    return new RequestProblem(code, detail, null, Map.of());
  }

  static RequestProblem retryable(ErrorCode code, String detail, long seconds) {
    return of(code, detail).with("Retry-After", Long.toString(seconds));
  }

  /** The same problem, answered with one more header. */
  RequestProblem with(String header, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.merge(header, List.of(value), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    return new RequestProblem(code, detail, parameter, more);
  }

  /** The members of the {@code application/problem+json} object, in order. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:trovatore:error:" + code.code());
    members.put("title", code.title());
    members.put("status", code.status());
    members.put("detail", detail);
    members.put("code", code.code());
    if (parameter != null) {
      members.put("parameter", parameter);
    }
    return members;
  }

  /** Ends the handling of a request with this problem. */
  Refused refuse() {
    return new Refused(this);
  }

  /** A request that ends with a problem. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RequestProblem problem;

    private Refused(RequestProblem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    RequestProblem problem() {
      return problem;
    }
  }
}
