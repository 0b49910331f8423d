package it.trovatore.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was received and not stored yet. Whoever received it closes it, which removes what no
 * change has taken over.
 */
public final class Upload implements AutoCloseable {
  private final Path location;
  private final long size;
  private final String hash;

  Upload(Path location, long size, String hash) {
    this.location = location;
    this.size = size;
    this.hash = hash;
  }

  /** Where it lies until it is stored; its name ends as the one given for it did. */
  public Path location() {
    return location;
  }

  public long size() {
    return size;
  }

  /** SHA-256 of its content. */
  String hash() {
    return hash;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(location);
    } catch (IOException e) {
      return; // swept with the next opening
    }
  }
}
