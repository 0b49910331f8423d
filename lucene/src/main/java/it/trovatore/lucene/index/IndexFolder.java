package it.trovatore.lucene.index;

import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.FileFailure;
import it.trovatore.search.engine.LockHolder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
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
  private final String program;
  private final Directories directories;

  /**
   * The index in a folder.
   *
   * @param program that this process is, for others that find the index in use
   */
  public IndexFolder(Path root, String program) {
    this(root, program, FSDirectory::open);
  }

  /** With directories of the caller's own. */
  public IndexFolder(Path root, String program, Directories directories) {
    this.root = root;
    this.program = program;
    this.directories = directories;
  }

  /**
   * Opens the directories of generations. One that is searched is never closed, since the readers
   * of many states share it: it may hold nothing beside the files that are open.
   */
  public interface Directories {
    Directory open(Path generation) throws IOException;
  }

  /** A generation's directory, to be written or searched. */
  public Directory open(Path generation) throws IOException {
    return directories.open(generation);
  }

  public Path root() {
    return root;
  }

  /**
   * The live generation's folder; empty before the first publication. When the file that names it
   * is damaged or gone, it is the latest one with a commit.
   */
  public Optional<Path> live() throws IOException {
    Optional<Path> named = named();
    return named.isPresent() ? named : latestWithACommit();
  }

  private Optional<Path> named() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT), StandardCharsets.UTF_8).strip();
      return Optional.of(name)
          .filter(each -> each.matches(PREFIX + "[0-9]+"))
          .map(root::resolve)
          .filter(Files::isDirectory);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> latestWithACommit() throws IOException {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    List<Path> latestFirst = generations();
    latestFirst.sort(Comparator.comparingLong(IndexFolder::number).reversed());
    for (Path generation : latestFirst) {
      try (FSDirectory directory = FSDirectory.open(generation)) {
        if (DirectoryReader.indexExists(directory)) {
          return Optional.of(generation);
        }
      }
    }
    return Optional.empty();
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
      Lock lock = lock(root.resolve(LOCK));
      try {
        Files.writeString(
            root.resolve(HOLDER),
            LockHolder.thisProcess(program).written(),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(lock);
        throw e;
      }
      return lock;
    } catch (LockObtainFailedException e) {
      throw new EngineException.Locked(
          "L'indice in "
              + root
              + " è in uso da "
              + holder()
              + ": quel processo tiene già aggiornato l'indice, oppure va fermato prima.",
          e);
    } catch (IOException e) {
      throw unavailable("Non si può scrivere nella cartella dell'indice " + root, e);
    }
  }

  /**
   * Locks a file for all processes and all parts of this one, and makes it if need be; closing the
   * lock leaves it there.
   *
   * @throws LockObtainFailedException when somebody has it
   */
  static Lock lock(Path file) throws IOException {
    try (FSDirectory directory = FSDirectory.open(file.resolveSibling(""))) {
      return directory.obtainLock(String.valueOf(file.getFileName()));
    }
  }

  /** The index in this folder cannot be written. */
  EngineException unwritable(IOException cause) {
    return unavailable("Non si può scrivere l'indice in " + root, cause);
  }

  /** An exception that names the folder and the cause, for a person. */
  public static EngineException unavailable(String what, IOException cause) {
    String message = what + ": " + FileFailure.why(cause) + ".";
    return Damage.isShownBy(cause)
        ? new EngineException.Damaged(message, cause)
        : new EngineException.Unavailable(message, cause);
  }

  private String holder() {
    String unknown = "un altro processo di Trovatore";
    try {
      return LockHolder.read(Files.readString(root.resolve(HOLDER)))
          .map(LockHolder::toString)
          .orElse(unknown);
    } catch (IOException e) {
      return unknown;
    }
  }

  private List<Path> generations() throws IOException {
    return list(root, PREFIX + "*");
  }

  /** What lies in a folder under names as the glob says, in no order. */
  static List<Path> list(Path folder, String glob) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      List<Path> all = new ArrayList<>();
      entries.forEach(all::add);
      return all;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
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
      for (Path file : list(live.get(), "*")) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * The user data of a generation's last commit, all of whose files are there.
   *
   * @throws NoSuchFileException when one is missing
   */
  public static Map<String, String> lastCommit(Path generation) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      while (true) {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Optional<Path> missing =
            commit.files(true).stream().map(generation::resolve).filter(Files::notExists).findAny();
        if (missing.isEmpty()) {
          return commit.getUserData();
        }
        if (SegmentInfos.getLastCommitGeneration(directory) == commit.getGeneration()) {
          throw new NoSuchFileException(missing.get().toString());
        }
      }
    }
  }
}
