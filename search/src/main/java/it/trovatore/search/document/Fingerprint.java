package it.trovatore.search.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first eight bytes of the SHA-256 of all that a document holds, each part with its length, so
 * that no two documents are written alike.
 */
final class Fingerprint {

  private static final int ABSENT = -1;

  private Fingerprint() {}

  static long of(SourceDocument document) {
    MessageDigest digest = sha256();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a digest cannot fail to be written", e);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static void write(SourceDocument document, DataOutputStream out) throws IOException {
    write(document.id(), out);
    write(document.file(), out);
    write(document.title(), out);
    write(document.body(), out);
    write(document.author(), out);
    write(document.date() == null ? null : document.date().toString(), out);
    List<String> tags = document.tags();
    out.writeInt(tags.size());
    for (String tag : tags) {
      write(tag, out);
    }
    write(document.format(), out);
    About about = document.about();
    write(about.url(), out);
    write(about.source(), out);
    write(about.language(), out);
    write(about.description(), out);
  }

  private static void write(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
