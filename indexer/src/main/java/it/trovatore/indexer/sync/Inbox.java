package it.trovatore.indexer.sync;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.store.Change;
import it.trovatore.indexer.store.Outcome;
import it.trovatore.indexer.store.SentChange;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes sent documents in, and brings the index into step with them. A change is durable when
 * {@link #send} returns, and then found by whoever writes the index, a {@link FolderFollower} or a
 * {@link Synchronizer}: the index carries as its bookmark how far in the history of the store it
 * has come, so an index that was lost, rebuilt or left behind by a crash is brought on from there.
 *
 * <p>In the index a sent document lies in a file of its own below {@link Corpus#SENT}, where no
 * file of the corpus can be. Thread-safe. Whoever made this closes it, after the writer; it closes
 * the store.
 */
public final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final char SEPARATOR = ':';
  private static final int BATCH = 1000;
  private static final int MOST_BEHIND = 20_000;

  private final SentDocuments store;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private Consumer<List<String>> awaited = freed -> {};
  private long visible;
  private boolean deserted;
  private volatile @Nullable StoreException cutShort;
  private final Map<String, Problem> unfit = new ConcurrentHashMap<>();

  public Inbox(SentDocuments store) {
    this.store = store;
  }

  /**
   * The inbox whose store lies in a folder.
   *
   * @throws StoreException.InUse when another process has it
   */
  public static Inbox in(Path folder) {
    return new Inbox(SentDocuments.in(folder));
  }

  /** Whether a path of the index is that of a sent document. */
  public static boolean isSent(String path) {
    return path.startsWith(Corpus.SENT);
  }

  /** The id of the sent document with that path of the index. */
  public static String id(String path) {
    return path.substring(Corpus.SENT.length());
  }

  /**
   * The document that a JSON object would give; null when it has neither title nor text. Any object
   * may be given; what cannot be understood of it is left out.
   */
  public static @Nullable SourceDocument preview(String id, JsonNode fields) {
    return SentText.fromFields(id, path(id), fields);
  }

  /** The JSON object that is stored of a document. */
  public static JsonNode fields(SentDocument sent) {
    try {
      return SentText.fields(sent);
    } catch (IOException e) {
      throw new IllegalStateException("stored as no JSON: " + sent.id(), e);
    }
  }

  static String path(String id) {
    return Corpus.SENT + id;
  }

  public SentDocuments store() {
    return store;
  }

  /**
   * Makes changes; when this returns they are durable, and will be visible soon.
   *
   * @throws StoreException when they cannot be made, also where {@link #requireHistory} failed last
   */
  public List<Outcome> send(List<Change> changes) {
    StoreException refusal = cutShort;
    if (refusal != null) {
      throw refusal;
    }
    List<Outcome> outcomes = store.apply(changes);
    Consumer<List<String>> writer;
    lock.lock();
    try {
      writer = awaited;
    } finally {
      lock.unlock();
    }
    writer.accept(freed(changes, outcomes));
    return outcomes;
  }

  private static List<String> freed(List<Change> changes, List<Outcome> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i).result() == Outcome.Result.DELETED)
        .mapToObj(i -> changes.get(i).id())
        .toList();
  }

  /** Whether searches see a version and all before it; waits for it while anybody writes. */
  public boolean awaitVisible(long version, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (visible < version && !deserted && nanos > 0) {
        nanos = moved.awaitNanos(nanos);
      }
      return visible >= version;
    } finally {
      lock.unlock();
    }
  }

  /** Why a document could not be indexed when it was last tried here; empty when it was not. */
  public Optional<Problem> problem(String id) {
    return Optional.ofNullable(unfit.get(id));
  }

  /** Waits while the index is so far behind that more changes should not come yet. */
  public boolean awaitRoom(Duration patience) throws InterruptedException {
    return awaitVisible(store.last() - MOST_BEHIND, patience);
  }

  /** Has this run after all changes, with the ids of what was deleted by them. */
  void onSent(Consumer<List<String>> writer) {
    lock.lock();
    try {
      awaited = writer;
      deserted = false;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nobody writes the index. */
  void desert() {
    lock.lock();
    try {
      awaited = freed -> {};
      deserted = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many documents were sent or deleted of which searches may not know yet. */
  public long behind() {
    return store.countAfter(visible());
  }

  private long visible() {
    lock.lock();
    try {
      return visible;
    } finally {
      lock.unlock();
    }
  }

  /** Whether something was sent that searches may not see yet. */
  boolean isAhead() {
    return store.areRead() && store.last() > visible();
  }

  @Override
  public void close() {
    store.close();
  }

  boolean holds(String id) {
    return store.holds(id);
  }

  long size() {
    return store.size();
  }

  /**
   * Refuses a store that lacks what an index has of it, so that no rebuilt index takes its place.
   *
   * @param bookmark of the index
   * @throws StoreException when something is missing, or the store cannot be read
   */
  void requireHistory(String bookmark) {
    int end = bookmark.lastIndexOf(SEPARATOR);
    try {
      if (end >= 0) {
        long version = Long.parseLong(bookmark.substring(end + 1));
        store.requireHistory(bookmark.substring(0, end), version);
      }
      cutShort = null;
    } catch (StoreException e) {
      cutShort = e;
      throw e;
    }
  }

  /** Whether the index can be brought on from where it is, without being built anew. */
  boolean canBringOn(Indexer indexer) {
    String bookmark = indexer.bookmark();
    if (bookmark.isEmpty() || store.last() == 0) {
      return bookmark.isEmpty();
    }
    Optional<Long> seen = version(bookmark);
    return seen.isPresent() && seen.get() >= store.floor() && seen.get() <= store.last();
  }

  /**
   * Writes into the index what was sent since its bookmark, and shows it; the caller publishes.
   *
   * @param rebuilding whether the index shows nothing before it is published, after which the
   *     caller calls {@link #seen}
   */
  void bringOn(Indexer indexer, boolean rebuilding) {
    long at = version(indexer.bookmark()).orElse(0L);
    List<SentChange> changes = store.changesAfter(at, BATCH);
    while (!changes.isEmpty()) {
      for (SentChange change : changes) {
        write(indexer, change);
      }
      at = changes.getLast().version();
      indexer.bookmark(store.identity() + SEPARATOR + at);
      if (!rebuilding) {
        indexer.show();
        seen(indexer);
      }
      changes = store.changesAfter(at, BATCH);
    }
    if (!rebuilding) {
      seen(indexer);
    }
  }

  /** Tells who waits that all that is in the index can be seen. */
  void seen(Indexer indexer) {
    tell(version(indexer.bookmark()).orElse(0L));
  }

  /**
   * The index shows no more than its last publication has, as at the start or after a failure.
   *
   * @param bookmark of that
   */
  void shows(String bookmark) {
    try {
      tell(version(bookmark).orElse(0L));
    } catch (StoreException e) {
      tell(0);
    }
  }

  private void tell(long version) {
    lock.lock();
    try {
      visible = version;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void write(Indexer indexer, SentChange change) {
    String file = path(change.id());
    indexer.remove(file);
    unfit.remove(change.id());
    if (change.document() != null) {
      add(indexer, change.document(), file);
    }
  }

  /**
   * One document that cannot be indexed does not keep the others from it; a record of its file
   * tells of it.
   */
  private void add(Indexer indexer, SentDocument sent, String file) {
    try {
      SourceDocument document = SentText.document(sent, file);
      if (document != null) {
        indexer.add(document);
      }
    } catch (EngineException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.error("the sent document {} cannot be indexed", Printable.line(sent.id()), e);
      Problem problem = new Problem(Problem.Kind.BAD_RECORD, "non si può indicizzare");
      indexer.record(new FileRecord(file, 0, Instant.EPOCH, "", "", 0, List.of(problem)));
      unfit.put(sent.id(), problem);
    }
  }

  /** The version that a bookmark tells of; empty when it is of another store, or of none. */
  private Optional<Long> version(String bookmark) {
    if (store.last() == 0) {
      return Optional.empty();
    }
    String mine = bookmark.isEmpty() ? "" : store.identity() + SEPARATOR;
    return !bookmark.isEmpty() && bookmark.startsWith(mine)
        ? Optional.of(Long.parseLong(bookmark.substring(mine.length())))
        : Optional.empty();
  }
}
