package it.trovatore.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.FileFailure;
import it.trovatore.search.engine.LockHolder;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Marks an index as that of a server, or of whoever replaces it: one at a time, by a lock that ends
 * with the process, however it ends. Beside the lock lies what other commands of the same person
 * need to ask the server for something: its address, and a token that is made for each run; the
 * file can be read by its owner only. Closing takes that file away and lets go of the lock, whose
 * own file stays.
 */
final class ServerMark implements AutoCloseable {
  private static final String LOCK = "server.lock";
  private static final String FILE = "server.json";
  private static final int ATTEMPTS = 10;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel channel;
  private final Path file;
  private final LockHolder holder;

  /**
   * Who has an index.
   *
   * @param address where it answers, or null before it does and for who answers nobody
   * @param token that lets the owner's commands in
   * @param corpus the folders that it follows
   * @param options its {@link it.trovatore.indexer.cli.ReadingOptions}, by name
   */
  record Running(
      String program,
      long pid,
      String since,
      @Nullable String address,
      @Nullable String token,
      List<String> corpus,
      Map<String, String> options) {

    LockHolder holder() {
      return new LockHolder(program, pid, Instant.parse(since));
    }
  }

  private ServerMark(FileChannel channel, Path file, LockHolder holder) {
    this.channel = channel;
    this.file = file;
    this.holder = holder;
  }

  /**
   * Takes an index, whose folder is made when it is not there.
   *
   * @throws EngineException.Locked when another process has it
   */
  static ServerMark take(Path index, String program) {
    try {
      Files.createDirectories(index);
      FileChannel channel =
          FileChannel.open(
              index.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lockPatiently(channel)) {
        channel.close();
        throw locked(index);
      }
      Path file = index.resolve(FILE);
      ServerMark mark = new ServerMark(channel, file, LockHolder.thisProcess(program));
      mark.write(null, null, List.of(), Map.of());
      return mark;
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "Non si può scrivere nella cartella dell'indice "
              + index
              + ": "
              + FileFailure.why(e)
              + ".",
          e);
    }
  }

  /** The folder of the index. */
  Path index() {
    return file.resolveSibling("");
  }

  /** Tells others where it answers, and what it was told to do. */
  void announce(URI address, String token, List<Path> corpus, Map<String, String> options)
      throws IOException {
    write(address.toString(), token, corpus.stream().map(Path::toString).toList(), options);
  }

  /**
   * Who has an index now; empty when nobody has.
   *
   * @throws EngineException.Unavailable when that cannot be found out
   * @throws EngineException.Locked when somebody has it who cannot be asked from here
   */
  static Optional<Running> running(Path index) {
    return isTaken(index) ? Optional.of(read(index)) : Optional.empty();
  }

  /** A shared lock, for which the index need not be writable, is refused beside a server's. */
  private static boolean isTaken(Path index) {
    try (FileChannel channel = FileChannel.open(index.resolve(LOCK), StandardOpenOption.READ)) {
      return channel.tryLock(0, Long.MAX_VALUE, true) == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "Non si può sapere se l'indice in "
              + index
              + " è di un server di Trovatore: "
              + FileFailure.why(e)
              + ".",
          e);
    }
  }

  private static Running read(Path index) {
    try {
      return JSON.readValue(Files.readAllBytes(index.resolve(FILE)), Running.class);
    } catch (IOException e) {
      throw new EngineException.Locked(
          "L'indice in "
              + index
              + " è di un server di Trovatore che da qui non si può raggiungere ("
              + FileFailure.why(e)
              + "): fallo fare a chi lo ha avviato, oppure fermalo.",
          e);
    }
  }

  /** Whoever only looks holds the lock too, for a moment. */
  private static boolean lockPatiently(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isLocked(channel)) {
        return true;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return false;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static EngineException.Locked locked(Path index) {
    String who =
        running(index)
            .map(r -> r.holder() + (r.address() == null ? "" : ", che risponde su " + r.address()))
            .orElse("un altro processo");
    return new EngineException.Locked(
        "L'indice in "
            + index
            + " è già di "
            + who
            + ": fermalo, oppure scegli un'altra cartella con --index.",
        new IllegalStateException("locked"));
  }

  private void write(
      @Nullable String address,
      @Nullable String token,
      List<String> corpus,
      Map<String, String> options)
      throws IOException {
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, forOwnerOnly());
    Running me =
        new Running(
            holder.program(),
            holder.pid(),
            holder.since().toString(),
            address,
            token,
            corpus,
            options);
    Files.writeString(fresh, JSON.writeValueAsString(me), StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] forOwnerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // the lock goes with the process, and then nobody reads the file
    }
  }
}
