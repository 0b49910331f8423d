package it.trovatore.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * A folder beside the generations in which links hold files for as long as it is open. A lock tells
 * all processes, and all engines of this one, that it is; process numbers could not, since in a
 * container every start has the same one. What a killed process leaves goes when the next one is
 * opened.
 */
record Held(Path folder, Path locked, Lock lock) implements Closeable {
  private static final String PREFIX = "held-";
  private static final String LOCK = ".lock";

  /** A new one, empty, in the index's folder. */
  static Held in(Path root) throws IOException {
    removeLeftovers(root);
    String name = PREFIX + UUID.randomUUID();
    Held held = of(root.resolve(name));
    try {
      Files.createDirectory(held.folder);
      return held;
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(held);
      throw e;
    }
  }

  private static Held of(Path folder) throws IOException {
    Path locked = folder.resolveSibling(folder.getFileName() + LOCK);
    return new Held(folder, locked, IndexFolder.lock(locked));
  }

  private static void removeLeftovers(Path root) throws IOException {
    for (Path each : IndexFolder.list(root, PREFIX + "*")) {
      String name = String.valueOf(each.getFileName());
      String held = name.endsWith(LOCK) ? name.substring(0, name.length() - LOCK.length()) : name;
      try {
        of(root.resolve(held)).close();
      } catch (LockObtainFailedException | NoSuchFileException e) {
        // in use, or given up meanwhile
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      IOUtils.rm(folder);
    }
    Files.deleteIfExists(locked);
  }
}
