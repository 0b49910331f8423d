package it.trovatore.bench.input;

import java.nio.file.Path;

/** What was given to measure with cannot be taken; the message is for whoever gave it. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The message says what is wrong and where, in one sentence without a trace. */
  public BadInput(String message) {
    super(message);
  }

  /** A line of a file, counted from 1. */
  static BadInput at(Path file, long line, String what) {
    return new BadInput(file + ", line " + line + ": " + what);
  }
}
