package it.trovatore.server.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The folder of documents behind the index, as far as the server needs it. Thread-safe. */
public interface Folder {

  /** Whether a file of the corpus lies at that path. Any text may be given. */
  boolean holds(String path);

  /** The original file at that path of the corpus; empty for anything outside it. */
  Optional<Path> original(String path);

  /** Where the file at that path of the corpus is published; empty when that is not known. */
  Optional<String> address(String path);

  /**
   * Brings the index up to date. Completes when a comparison that began after this call is over,
   * with its summary by name as JSON shows it; or exceptionally with what stopped it.
   *
   * @param rebuild whether all is read anew, beside the index in use
   */
  CompletableFuture<Map<String, Object>> reindex(boolean rebuild);

  /**
   * Copies the index and the sent documents to a new or empty folder; returns what was copied, by
   * name as JSON shows it.
   *
   * @throws it.trovatore.indexer.backup.BackupException when it cannot
   */
  Map<String, Object> backup(Path target);

  /** Whether a run is under way. */
  boolean indexing();

  /**
   * How many files of the folder were found and are still to be read, also while they cannot be; 0
   * while it is listed for the first time.
   */
  int pending();

  /** Why the index does not follow at present, for people, in Italian; empty when it does. */
  Optional<String> problem();
}
