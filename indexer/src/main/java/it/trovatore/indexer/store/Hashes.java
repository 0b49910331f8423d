package it.trovatore.indexer.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two documents are the same. */
final class Hashes {
  private Hashes() {}

  /** Of all that a change would store. */
  static String of(Change.Put put) {
    MessageDigest digest = sha256();
    digest.update(put.content().getBytes(StandardCharsets.UTF_8));
    Upload upload = put.upload();
    String rest =
        (upload == null ? "" : upload.hash()) + '\n' + (put.name() == null ? "" : put.name());
    digest.update(rest.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
