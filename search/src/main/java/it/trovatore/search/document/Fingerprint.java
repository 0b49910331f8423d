package it.trovatore.search.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The first eight bytes of the SHA-256 of all that a document holds, each part with its length. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static long of(SourceDocument document) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(document.id());
    fingerprint.add(document.file());
    fingerprint.add(document.title());
    fingerprint.add(document.body());
    fingerprint.add(document.author());
    fingerprint.add(document.date() == null ? null : document.date().toString());
    fingerprint.add(document.format());
    document.tags().forEach(fingerprint::add);
    return ByteBuffer.wrap(fingerprint.digest.digest()).getLong();
  }

  private void add(@Nullable String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    int length = part == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    digest.update(bytes);
  }
}
