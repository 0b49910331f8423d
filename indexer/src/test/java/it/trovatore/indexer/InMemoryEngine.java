package it.trovatore.indexer;

import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.engine.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the contract of the write half, and shows what is committed. Thread-safe. */
public final class InMemoryEngine implements Engine {
  private static final int LONGEST_TERM = 32_766;

  private final AtomicBoolean locked = new AtomicBoolean();
  private final Semaphore checks = new Semaphore(0);
  private final List<Integer> sizes = new ArrayList<>();
  private Map<String, FileRecord> files = Map.of();
  private Map<String, SourceDocument> documents = Map.of();
  private String bookmark = "";
  private int written;
  private boolean stale;
  private final AtomicReference<@Nullable Error> failure = new AtomicReference<>();
  private volatile Consumer<String> damaged = particulars -> {};

  /** What a search would find, by id. */
  public synchronized Map<String, SourceDocument> documents() {
    return documents;
  }

  public synchronized Map<String, FileRecord> files() {
    return files;
  }

  @Override
  public synchronized String bookmark() {
    return bookmark;
  }

  /** Waits until a commit is as expected; false when it is not in time. */
  public synchronized boolean await(
      Predicate<Map<String, SourceDocument>> expected, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!expected.test(documents)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** Waits until a commit took away that it was stale; false when none did in time. */
  public synchronized boolean awaitSound(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (stale) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** How many documents were added or replaced in all. */
  public synchronized int written() {
    return written;
  }

  private synchronized void countWritten() {
    written++;
  }

  /** How many documents each commit held. */
  public synchronized List<Integer> commits() {
    return List.copyOf(sizes);
  }

  public synchronized void setStale(boolean stale) {
    this.stale = stale;
  }

  @Override
  public Searcher searcher() {
    throw new UnsupportedOperationException("nothing here searches");
  }

  @Override
  public Indexer indexer() {
    return new Writer(files(), documents(), bookmark(), false);
  }

  @Override
  public Indexer rebuild() {
    return new Writer(Map.of(), Map.of(), "", true);
  }

  @Override
  public synchronized boolean stale() {
    return stale;
  }

  @Override
  public void copyTo(Path folder) {
    throw new UnsupportedOperationException("nothing here lies in a folder");
  }

  @Override
  public Replacement replaceBy(Path copy) {
    throw new UnsupportedOperationException("nothing here lies in a folder");
  }

  @Override
  public boolean check(LongConsumer pace) {
    checks.release();
    return true;
  }

  /** Waits for one more check of all files; false when there is none in time. */
  public boolean awaitCheck(Duration patience) throws InterruptedException {
    return checks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The next document that is added fails with this. */
  public void failOnce(Error error) {
    failure.set(error);
  }

  @Override
  public void onDamage(Consumer<String> told) {
    damaged = told;
  }

  /** As if files of the index were found to be damaged. */
  public void damage() {
    setStale(true);
    damaged.accept("damaged by the test");
  }

  @Override
  public void close() {}

  private synchronized void commit(
      Map<String, FileRecord> newFiles,
      Map<String, SourceDocument> newDocuments,
      String newBookmark) {
    bookmark = newBookmark;
    files = Map.copyOf(newFiles);
    documents = Map.copyOf(newDocuments);
    sizes.add(documents.size());
    stale = false;
    notifyAll();
  }

  private final class Writer implements Indexer {
    private final Map<String, FileRecord> ownFiles;
    private final Map<String, SourceDocument> ownDocuments;
    private Map<String, FileRecord> published;
    private Map<String, SourceDocument> publishedDocuments;
    private @Nullable Thread thread;
    private String publishedBookmark;
    private String ownBookmark;
    private boolean altered;

    Writer(
        Map<String, FileRecord> files,
        Map<String, SourceDocument> documents,
        String bookmark,
        boolean altered) {
      if (!locked.compareAndSet(false, true)) {
        throw new EngineException.Locked("L'indice è in uso.", new IllegalStateException());
      }
      this.ownFiles = new TreeMap<>(files);
      this.ownDocuments = new HashMap<>(documents);
      this.published = Map.copyOf(files);
      this.publishedDocuments = Map.copyOf(documents);
      this.publishedBookmark = bookmark;
      this.ownBookmark = bookmark;
      this.altered = altered;
    }

    @Override
    public Map<String, FileRecord> files() {
      return published;
    }

    @Override
    public Map<String, FileRecord> files(Collection<String> paths) {
      return paths.stream()
          .filter(published::containsKey)
          .collect(Collectors.toMap(path -> path, path -> published.get(path)));
    }

    @Override
    public Map<String, Long> documents(String path) {
      return publishedDocuments.values().stream()
          .filter(document -> document.file().equals(path))
          .collect(Collectors.toMap(SourceDocument::id, SourceDocument::fingerprint));
    }

    @Override
    public String bookmark() {
      return ownBookmark;
    }

    @Override
    public void bookmark(String next) {
      altered |= !next.equals(publishedBookmark);
      ownBookmark = next;
    }

    @Override
    public void remove(String path) {
      alter();
      ownFiles.remove(path);
      ownDocuments.values().removeIf(document -> document.file().equals(path));
    }

    @Override
    public void add(SourceDocument document) {
      Error error = failure.getAndSet(null);
      if (error != null) {
        throw error;
      }
      if (document.id().length() > LONGEST_TERM) {
        throw new IllegalArgumentException("immense term");
      }
      alter();
      countWritten();
      if (ownDocuments.put(document.id(), document) != null) {
        throw new IllegalStateException("added twice: " + document.id());
      }
    }

    @Override
    public void replace(SourceDocument document) {
      alter();
      countWritten();
      if (ownDocuments.put(document.id(), document) == null) {
        throw new IllegalStateException("nothing to replace: " + document.id());
      }
    }

    @Override
    public void remove(Collection<String> ids) {
      alter();
      ownDocuments.keySet().removeAll(ids);
    }

    @Override
    public void record(FileRecord file) {
      alter();
      ownFiles.put(file.path(), file);
    }

    @Override
    public void show() {
      publish();
    }

    @Override
    public void publish() {
      if (altered) {
        long recorded = ownFiles.values().stream().mapToLong(FileRecord::documents).sum();
        long fromFiles =
            ownDocuments.values().stream().filter(d -> !Inbox.isSent(d.file())).count();
        if (recorded != fromFiles) {
          throw new IllegalStateException("published between the documents of a file");
        }
        commit(ownFiles, ownDocuments, ownBookmark);
        publishedBookmark = ownBookmark;
        published = Map.copyOf(ownFiles);
        publishedDocuments = Map.copyOf(ownDocuments);
        altered = false;
      }
    }

    private void alter() {
      altered = true;
      if (thread != null && thread != Thread.currentThread()) {
        throw new IllegalStateException("written by two threads");
      }
      thread = Thread.currentThread();
    }

    @Override
    public void close() {
      locked.set(false);
    }
  }
}
