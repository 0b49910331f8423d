package it.trovatore.indexer.isolation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The standard error of this process, of which a thread can be kept out: Tika prints the trace of a
 * child that does not start, which is thrown, too, and told to people in a sentence.
 */
final class StandardError extends PrintStream {
  private static final ThreadLocal<Boolean> SILENT = ThreadLocal.withInitial(() -> false);

  private StandardError(PrintStream out) {
    super(new Gate(out), true, out.charset());
  }

  /** Takes the place of the present standard error, to which it hands on what is printed. */
  static synchronized void install() {
    if (!(System.err instanceof StandardError)) {
      System.setErr(new StandardError(System.err));
    }
  }

  /** Has nothing come out of what this thread prints meanwhile. */
  static void silence() {
    SILENT.set(true);
  }

  /** Ends {@link #silence}. */
  static void speak() {
    SILENT.remove();
  }

  private static final class Gate extends FilterOutputStream {
    Gate(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      if (!SILENT.get()) {
        out.write(bytes, start, length);
      }
    }
  }
}
