package it.trovatore.indexer.sync;

import it.trovatore.indexer.InMemoryEngine;
import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.search.document.FileRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder for a test to write, and an index in memory that is brought into step with it. */
abstract class SyncedFolder {
  @TempDir Path temporary;

  final InMemoryEngine engine = new InMemoryEngine();
  Path folder = Path.of("");
  long tick = 1_700_000_000_000L;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("corpus"));
  }

  /** Each writing has a time of its own, as it has when people write. */
  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(tick++));
  }

  Sources sources() {
    return new Sources(Corpus.of(List.of(folder)), new Extractor());
  }

  Synchronizer synchronizer() {
    return new Synchronizer(sources());
  }

  SyncSummary sync() {
    return synchronizer().run(engine, false, SyncListener.NONE);
  }

  String body(String id) {
    var document = engine.documents().get(id);
    return document == null ? "nessuno" : document.body();
  }

  String title(String id) {
    var document = engine.documents().get(id);
    return document == null ? "nessuno" : document.title();
  }

  static List<String> paths(List<FileRecord> records) {
    return records.stream().map(FileRecord::path).toList();
  }
}
