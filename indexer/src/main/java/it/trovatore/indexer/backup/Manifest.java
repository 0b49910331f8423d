package it.trovatore.indexer.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import it.trovatore.indexer.store.Durable;
import it.trovatore.indexer.store.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a backup holds, in the file {@value #NAME} that is written last: a folder without it is not
 * a whole backup.
 *
 * @param created when, ISO 8601
 * @param documents in the index
 * @param sent how many of them were sent
 * @param files size and SHA-256 by path, with slashes
 */
record Manifest(String created, long documents, long sent, Map<String, Entry> files) {
  private static final String NAME = "backup.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectReader READER = MAPPER.readerFor(Manifest.class);
  private static final ObjectWriter WRITER =
      MAPPER.writerFor(Manifest.class).withDefaultPrettyPrinter();

  /** A file of the backup; the hash is in hexadecimal. */
  record Entry(long size, String sha256) {
    static Entry of(Path file) throws IOException {
      return new Entry(Files.size(file), Hashes.of(file));
    }
  }

  Manifest {
    files = new TreeMap<>(files);
  }

  /** Of all that lies in a folder now. */
  static Manifest of(Path folder, long documents, long sent) throws IOException {
    Map<String, Entry> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Entry.of(file));
      }
    }
    return new Manifest(Instant.now().toString(), documents, sent, files);
  }

  static Manifest read(Path folder) {
    try {
      return READER.readValue(Files.readAllBytes(folder.resolve(NAME)));
    } catch (IOException e) {
      throw BackupException.noBackup(folder, e);
    }
  }

  /** Writes it into the folder, as a whole. */
  void write(Path folder) throws IOException {
    Path written = folder.resolve(NAME + ".new");
    Files.write(written, WRITER.writeValueAsBytes(this));
    Durable.sync(written);
    Files.move(written, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    Durable.sync(folder);
  }

  /**
   * Reads every file.
   *
   * @throws BackupException when one is not what was copied
   */
  void verify(Path folder) {
    files.forEach(
        (path, entry) -> {
          try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || !Entry.of(file).equals(entry)) {
              throw BackupException.damaged(folder, path, null);
            }
          } catch (IOException e) {
            throw BackupException.damaged(folder, path, e);
          }
        });
  }

  long bytes() {
    return files.values().stream().mapToLong(Entry::size).sum();
  }
}
