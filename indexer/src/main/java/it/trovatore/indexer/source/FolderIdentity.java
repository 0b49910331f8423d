package it.trovatore.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Tells a folder from another one that takes its place. */
public final class FolderIdentity {
  private FolderIdentity() {}

  /** What the same folder always has; null where there is none, or the system has no such thing. */
  public static @Nullable Object of(Path folder) {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }
}
