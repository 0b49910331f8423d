package it.trovatore.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies and removes folders with all that is in them; links are not followed. */
public final class FileTrees {
  private static final Logger LOG = LoggerFactory.getLogger(FileTrees.class);

  private FileTrees() {}

  /** Copies all files to a folder that is not there yet, and writes them through to the disk. */
  static void copy(Path from, Path to) throws IOException {
    for (Path each : inside(from)) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target);
        Durable.sync(target);
      }
    }
    for (Path each : inside(to)) {
      if (Files.isDirectory(each)) {
        Durable.sync(each);
      }
    }
  }

  /** Removes a folder, which need not be there. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> deepestFirst = inside(folder).stream().sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** As {@link #remove}; what cannot be removed stays. */
  public static void removeIfPossible(Path folder) {
    try {
      remove(folder);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed", folder, e);
    }
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }
}
