package it.trovatore.search.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first eight bytes of the SHA-256 of all that a document holds. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(SourceDocument document) {
    try {
      // A record's text names each of its parts, those too that are yet to come.
      byte[] parts = document.toString().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(parts)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
