package it.trovatore.server.api;

/**
 * A parameter of a request that cannot be taken. The message, in Italian, says what is wrong and
 * what is allowed.
 */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for programs. */
  public enum Reason {
    UNKNOWN,
    INVALID,
    QUERY_TOO_LONG,
    TOO_DEEP
  }

  private final Reason reason;
  private final String parameter;

  public BadParameter(Reason reason, String parameter, String message) {
    super(message);
    this.reason = reason;
    this.parameter = parameter;
  }

  public Reason reason() {
    return reason;
  }

  public String parameter() {
    return parameter;
  }
}
