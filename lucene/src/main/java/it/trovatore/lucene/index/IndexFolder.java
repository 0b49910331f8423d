package it.trovatore.lucene.index;

import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The folder of the index on disk: generations of the index, each a Lucene directory {@code
 * generation-N}, and the file {@code current} that names the live one. A rebuild writes the next
 * generation and becomes live by the atomic replacement of that file; a rebuild that was killed
 * leaves a generation that nobody names, removed when the next writer comes. Thread-safe.
 */
public final class IndexFolder {

  private static final String CURRENT = "current";
  private static final String PREFIX = "generation-";
  private static final String LOCK = "write.lock";
  private static final String HOLDER = "writer";

  private final Path root;

  public IndexFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** The live generation's folder; empty before the first publication. */
  public Optional<Path> live() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT), StandardCharsets.UTF_8).strip();
      Path live = root.resolve(name);
      return name.startsWith(PREFIX) && Files.isDirectory(live)
          ? Optional.of(live)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A new folder for the generation after all that there are. */
  Path next() throws IOException {
    long highest = 0;
    for (Path generation : generations()) {
      highest = Math.max(highest, number(generation));
    }
    return Files.createDirectory(root.resolve(PREFIX + (highest + 1)));
  }

  /** Makes a generation the live one, durably and atomically. */
  void makeLive(Path generation) throws IOException {
    Path written = root.resolve(CURRENT + ".new");
    Files.writeString(written, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(written, false);
    Files.move(
        written,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }

  /** Removes every generation but this one. */
  void removeAllBut(Path kept) throws IOException {
    for (Path generation : generations()) {
      if (!generation.equals(kept)) {
        IOUtils.rm(generation);
      }
    }
  }

  /** Takes the folder for one writer, in all processes; closing the lock gives it back. */
  Lock lock() {
    try {
      Files.createDirectories(root);
      Lock lock;
      try (FSDirectory directory = FSDirectory.open(root)) {
        lock = directory.obtainLock(LOCK);
      }
      Files.writeString(
          root.resolve(HOLDER),
          Long.toString(ProcessHandle.current().pid()),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
      return lock;
    } catch (LockObtainFailedException e) {
      throw new EngineException.Locked(
          "L'indice in "
              + root
              + " è già in uso da un altro processo di Trovatore"
              + holder()
              + ": quel processo tiene già aggiornato l'indice, oppure va fermato prima.",
          e);
    } catch (IOException e) {
      throw unavailable("Non si può scrivere nella cartella dell'indice " + root, e);
    }
  }

  /** An exception that names the folder and the cause, for a person. */
  public static EngineException unavailable(String what, IOException cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new EngineException.Unavailable(what + ": " + why, cause);
  }

  private String holder() {
    try {
      return " (pid " + Files.readString(root.resolve(HOLDER)).strip() + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private List<Path> generations() throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
      List<Path> generations = new ArrayList<>();
      folders.forEach(generations::add);
      return generations;
    }
  }

  private static long number(Path generation) {
    try {
      return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The bytes on disk of the live generation; 0 without one. */
  public long bytes() throws IOException {
    Optional<Path> live = live();
    long bytes = 0;
    if (live.isPresent()) {
      try (FSDirectory directory = FSDirectory.open(live.get())) {
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
          bytes += directory.fileLength(file);
        }
      }
    }
    return bytes;
  }
}
