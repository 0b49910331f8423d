package it.trovatore.indexer.sync;

import it.trovatore.indexer.source.Listing;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.engine.Indexer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the index has of files, and, while it is written, what it is going to have. Of the files
 * that are gone it knows which content they had, until another file takes it over. Not thread-safe.
 */
final class KnownFiles {
  private final Indexer indexer;
  private final TreeMap<String, FileRecord> records;
  private final TreeMap<String, FileRecord> gone = new TreeMap<>();
  private final Map<String, Deque<String>> goneByHash = new HashMap<>();

  /**
   * Begins with what there is.
   *
   * @param known by the index
   * @param listing what lies in the folder; what it cannot tell of is not gone
   */
  KnownFiles(Indexer indexer, Map<String, FileRecord> known, Listing listing) {
    this.indexer = indexer;
    this.records = new TreeMap<>(known);
    records.forEach(
        (path, record) -> {
          if (isGone(path, listing)) {
            gone.put(path, record);
            if (!record.hash().isEmpty()) {
              goneByHash.computeIfAbsent(record.hash(), hash -> new ArrayDeque<>()).add(path);
            }
          }
        });
  }

  private static boolean isGone(String path, Listing listing) {
    return !Inbox.isSent(path)
        && !listing.files().containsKey(path)
        && !listing.unreadable().containsKey(path)
        && !listing.problems().containsKey(path)
        && !listing.hides(path);
  }

  @Nullable FileRecord get(String path) {
    return records.get(path);
  }

  Collection<FileRecord> all() {
    return records.values();
  }

  /** The paths that are gone and whose content nobody took over. */
  List<String> gone() {
    return List.copyOf(gone.keySet());
  }

  void put(FileRecord record) {
    indexer.record(record);
    records.put(record.path(), record);
  }

  void forget(String path) {
    indexer.remove(path);
    records.remove(path);
  }

  /** Whether the content was known under a path that is gone, which is then forgotten. */
  boolean takeOver(String hash) {
    Deque<String> paths = goneByHash.get(hash);
    String old = paths == null ? null : paths.poll();
    if (old == null) {
      return false;
    }
    forget(old);
    gone.remove(old);
    return true;
  }
}
