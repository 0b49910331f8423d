package it.trovatore.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, both ends included (RFC 9110, section 14): one range only; a header with
 * several, or of another form, is ignored as the RFC allows.
 */
record ByteRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * The part that a {@code Range} header asks for of a file; empty when the whole is to be sent.
   *
   * @throws RequestProblem.Refused when the file has no such part
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches() || header == null || header.strip().equals("bytes=-")) {
      return Optional.empty();
    }
    String from = form.group(1);
    String to = form.group(2);
    if (!from.isEmpty() && !to.isEmpty() && Long.parseLong(to) < Long.parseLong(from)) {
      return Optional.empty();
    }
    long first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
    long last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    if (first > last) {
      throw RequestProblem.of(
              ErrorCode.RANGE_NOT_SATISFIABLE, "Il file non ha i byte richiesti: finisce prima.")
          .with("Content-Range", "bytes */" + size)
          .refuse();
    }
    return Optional.of(new ByteRange(first, last));
  }

  long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range} for a file of that size. */
  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
