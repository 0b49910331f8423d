package it.trovatore.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, each as its bytes without the line's end. Of a line that is too long the
 * beginning is kept no longer than it takes to know.
 */
final class LongLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean tooLong;

  LongLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Whether the next line would have to be waited for. */
  boolean isIdle() throws IOException {
    return from == to && in.available() == 0;
  }

  /** Whether the last line was too long; its bytes are not all there. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The next line; null at the end. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    tooLong = false;
    while (fill()) {
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (line.size() + (end - from) > longest) {
        tooLong = true;
        line.reset();
      }
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      boolean complete = end < to;
      from = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    return any ? line.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }
}
