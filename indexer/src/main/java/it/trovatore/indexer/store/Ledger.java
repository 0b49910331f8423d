package it.trovatore.indexer.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;

/**
 * What is stored and the history of it, in H2's MVStore: a log-structured file whose last whole
 * chunk is the state after a crash. The history has one step for each document, its latest, and one
 * for each of the last deletions. Used under the lock of {@link SentDocuments}; after a failure it
 * is closed and must be opened anew.
 */
final class Ledger implements AutoCloseable {
  /** So many deletions are remembered for indexes that are behind. */
  static final int REMEMBERED_DELETIONS = 100_000;

  private static final int CACHE_MEGABYTES = 16;
  private static final int FILL_RATE = 50;
  private static final int COMPACTED_BYTES = 8 << 20;
  private static final int COMMITS_BETWEEN_COMPACTIONS = 500;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectReader READER = MAPPER.readerFor(Entry.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(Entry.class);

  private final MVStore store;
  private final MVMap<String, byte[]> entries;
  private final MVMap<String, String> contents;
  private final MVMap<Long, String> history;
  private final MVMap<Long, String> deletions;
  private final MVMap<String, String> files;
  private final MVMap<String, String> about;
  private int commits;

  /**
   * What is known of a document beside its content.
   *
   * @param created milliseconds since 1970
   * @param updated milliseconds since 1970
   * @param file by which {@link OriginalFiles} knows what was sent, or null
   */
  record Entry(
      long version,
      long created,
      long updated,
      String hash,
      @Nullable String file,
      @Nullable String name) {}

  private Ledger(MVStore store) {
    this.store = store;
    this.entries = store.openMap("entries");
    this.contents = store.openMap("contents");
    this.history = store.openMap("history");
    this.deletions = store.openMap("deletions");
    this.files = store.openMap("files");
    this.about = store.openMap("about");
    if (!about.containsKey("identity")) {
      about.put("identity", UUID.randomUUID().toString());
      commit();
    }
  }

  /**
   * Opens the ledger in a file, which need not exist.
   *
   * @throws MVStoreException when it cannot be, or was cut short
   */
  static Ledger open(Path file) throws IOException {
    LedgerHead.requireWhole(file);
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .compress()
            .open();
    try {
      return new Ledger(store);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  static boolean isInUse(MVStoreException failure) {
    return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
  }

  boolean isOpen() {
    return !store.isClosed();
  }

  /** Tells this ledger from any other. */
  String identity() {
    return Objects.requireNonNull(about.get("identity"));
  }

  /** The latest version; 0 before the first. */
  long last() {
    return number("last");
  }

  /** Deletions up to this version may be forgotten. */
  long floor() {
    return number("floor");
  }

  private long number(String name) {
    return Long.parseLong(about.getOrDefault(name, "0"));
  }

  long size() {
    return entries.sizeAsLong();
  }

  @Nullable Entry entry(String id) {
    byte[] entry = entries.get(id);
    try {
      return entry == null ? null : READER.readValue(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String content(String id) {
    return Objects.requireNonNull(contents.get(id));
  }

  boolean knowsFile(String name) {
    return files.containsKey(name);
  }

  /** Stores a document as the next version, which is returned. */
  long put(Change.Put put, @Nullable Entry former, @Nullable String file, String hash) {
    long version = next(put.id());
    if (former != null) {
      forget(former);
    }
    long now = Instant.now().toEpochMilli();
    Entry entry =
        new Entry(version, former == null ? now : former.created(), now, hash, file, put.name());
    try {
      entries.put(put.id(), WRITER.writeValueAsBytes(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contents.put(put.id(), put.content());
    if (file != null) {
      files.put(file, put.id());
    }
    return version;
  }

  /** Removes a document, which makes the next version; it is returned. */
  long delete(String id, Entry former) {
    long version = next(id);
    forget(former);
    entries.remove(id);
    contents.remove(id);
    deletions.put(version, id);
    if (deletions.sizeAsLong() > REMEMBERED_DELETIONS) {
      Long oldest = deletions.firstKey();
      deletions.remove(oldest);
      history.remove(oldest);
      about.put("floor", Long.toString(oldest));
    }
    return version;
  }

  /** No version up to this one will be given from now on. */
  void pass(long version) {
    about.put("passed", Long.toString(version));
    commit();
  }

  /** What {@link #pass} was told last; 0 when it never was. */
  long passed() {
    return number("passed");
  }

  private long next(String id) {
    long version = Math.max(last(), passed()) + 1;
    about.put("last", Long.toString(version));
    history.put(version, id);
    return version;
  }

  private void forget(Entry former) {
    history.remove(former.version());
    if (former.file() != null) {
      files.remove(former.file());
    }
  }

  /** Up to so many steps after that version, in order. */
  List<Map.Entry<Long, String>> stepsAfter(long version, int most) {
    List<Map.Entry<Long, String>> steps = new ArrayList<>();
    var cursor = history.cursor(version + 1);
    while (cursor.hasNext() && steps.size() < most) {
      Long step = cursor.next();
      steps.add(Map.entry(step, cursor.getValue()));
    }
    return steps;
  }

  /** How many steps there are after that version. */
  long countAfter(long version) {
    Long first = history.higherKey(version);
    return first == null ? 0 : history.sizeAsLong() - history.getKeyIndex(first);
  }

  /** Makes all that was changed durable, as a whole. */
  void commit() {
    store.commit();
    store.sync();
    commits++;
  }

  /** To be called after a commit: now and then gives back the space of what was replaced. */
  void compact() {
    if (commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
      store.compact(FILL_RATE, COMPACTED_BYTES);
    }
  }

  /** The file as it is now can be copied up to its present end while writing goes on. */
  void appendOnly(boolean only) {
    store.setReuseSpace(!only);
  }

  /** The length of the file. */
  long length() {
    return store.getFileStore().size();
  }

  /**
   * Some bytes of the file, through the very channel that holds its lock, which closing any other
   * would give up on POSIX systems.
   */
  ByteBuffer read(long at, int length) {
    if (store.getFileStore() instanceof SingleFileStore file) {
      return file.readFully(null, at, length);
    }
    throw new IllegalStateException("the ledger is one file");
  }

  /** Gives up what was not committed. */
  void abandon() {
    store.closeImmediately();
  }

  /** Does not move chunks to make the file shorter, in which MVStore fails now and then. */
  @Override
  public void close() {
    store.close(0);
  }
}
