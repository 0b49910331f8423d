package it.trovatore.indexer.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that were sent, each under a name of its own that is never used twice, in folders by
 * the first letters of the name. A file is whole and on the disk before it comes here, by a rename;
 * what the ledger does not know of is what a crash left behind. Thread-safe.
 */
final class OriginalFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OriginalFiles.class);
  private static final int PREFIX = 2;
  private static final int LONGEST_EXTENSION = 8;

  private final Path kept;
  private final Path incoming;

  OriginalFiles(Path folder) {
    this.kept = folder.resolve("files");
    this.incoming = folder.resolve("incoming");
  }

  /** Whether any file is kept. */
  boolean areThere() throws IOException {
    if (!Files.isDirectory(kept)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(kept)) {
      return all.anyMatch(Files::isRegularFile);
    }
  }

  /** Makes the folders, and removes what is not known as far as it can be. */
  void open(Predicate<String> known) throws IOException {
    Files.createDirectories(kept);
    Files.createDirectories(incoming);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming)) {
      left.forEach(OriginalFiles::removeIfPossible);
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(kept)) {
      for (Path folder : folders) {
        sweep(folder, known);
      }
    }
  }

  private static void sweep(Path folder, Predicate<String> known) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!known.test(String.valueOf(file.getFileName()))) {
          removeIfPossible(file);
        }
      }
    }
  }

  /**
   * Receives a file up to its end, and writes it through to the disk.
   *
   * @return null when it is longer than {@code most} bytes; nothing is left of it then
   */
  @Nullable Upload receive(InputStream in, String name, long most) throws IOException {
    Path file = incoming.resolve(UUID.randomUUID() + extension(name));
    try {
      MessageDigest digest = Hashes.sha256();
      long size = 0;
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
          out.write(buffer, 0, read);
          size += read;
        }
        channel.force(true);
      }
      if (size > most) {
        Files.delete(file);
        return null;
      }
      return new Upload(file, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Keeps an upload, durably; returns the name by which it is known from now on. */
  String keep(Upload upload) throws IOException {
    String name = String.valueOf(upload.location().getFileName());
    Path file = locate(name);
    Path folder = file.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Durable.sync(kept);
    }
    Files.move(upload.location(), file, StandardCopyOption.ATOMIC_MOVE);
    Durable.sync(folder);
    return name;
  }

  Path locate(String name) {
    return kept.resolve(name.substring(0, PREFIX)).resolve(name);
  }

  void remove(String name) {
    removeIfPossible(locate(name));
  }

  private static void removeIfPossible(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("cannot remove {}; it goes with a later opening", file, e);
    }
  }

  /** Copies all files to another folder of this kind, durably. */
  void copyTo(Path target) throws IOException {
    FileTrees.copy(kept, new OriginalFiles(target).kept);
  }

  private static String extension(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return last.length() <= LONGEST_EXTENSION
            && last.matches("[a-z0-9]+")
            && last.length() < name.length()
        ? "." + last
        : "";
  }
}
