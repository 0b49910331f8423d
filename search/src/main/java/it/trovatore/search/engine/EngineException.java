package it.trovatore.search.engine;

/** What can go wrong in an engine that a caller can act on; messages name the thing, in Italian. */
public abstract sealed class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Another process or another part of this one is writing. */
  public static final class Locked extends EngineException {
    private static final long serialVersionUID = 1L;

    public Locked(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The index cannot be read or written: disk full, no permission. */
  public static final class Unavailable extends EngineException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Files of the index are damaged or missing: what can still be read goes on answering, and a
   * rebuild makes the index whole again.
   */
  public static final class Damaged extends EngineException {
    private static final long serialVersionUID = 1L;

    public Damaged(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The query asks for too many words at once. */
  public static final class TooComplex extends EngineException {
    private static final long serialVersionUID = 1L;

    public TooComplex(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
