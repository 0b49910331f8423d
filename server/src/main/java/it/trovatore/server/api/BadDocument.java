package it.trovatore.server.api;

import org.jspecify.annotations.Nullable;

/**
 * A document that was sent and cannot be taken. The message, in Italian, says where it is wrong and
 * what is allowed.
 */
public final class BadDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for programs. */
  public enum Reason {
    BAD_JSON,
    ID_INVALID,
    FIELD_UNKNOWN,
    FIELD_INVALID
  }

  private final Reason reason;
  private final @Nullable String field;

  public BadDocument(Reason reason, @Nullable String field, String message) {
    super(message, null, false, false);
    this.reason = reason;
    this.field = field;
  }

  public Reason reason() {
    return reason;
  }

  /** The field to blame, or null. */
  public @Nullable String field() {
    return field;
  }
}
