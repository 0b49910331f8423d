package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.source.Listing;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Indexer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One comparison. Files are read ahead by a thread per processor but written in path order by the
 * calling thread, so the same folder always gives the same index. Files that are gone are removed
 * last, or together with the file that took over their content, so that no publication on the way
 * holds less than the one before.
 */
final class SyncRun {
  private static final int PUBLISH_DOCUMENTS = 1000;
  private static final Duration PUBLISH_AFTER = Duration.ofSeconds(3);
  private static final Duration INTERLUDE = Duration.ofMillis(20);

  private final Indexer indexer;
  private final Listing listing;
  private final TextExtractor extractor;
  private final boolean whole;
  private final Settling settling;
  private final @Nullable Inbox inbox;
  private final SyncListener listener;
  private final BooleanSupplier cancelled;

  private final TreeMap<String, FileRecord> records;
  private final Map<String, Deque<String>> goneByHash = new HashMap<>();
  private final TreeMap<String, FileRecord> gone = new TreeMap<>();
  private final long began = System.nanoTime();
  private long published = began;
  private int unpublished;
  private int added;
  private int changed;
  private int moved;
  private int removed;
  private int unchanged;
  private int deferred;
  private int filesDone;
  private long bytesDone;

  SyncRun(
      Indexer indexer,
      Listing listing,
      Sources sources,
      boolean whole,
      Settling settling,
      SyncListener listener,
      BooleanSupplier cancelled) {
    this.indexer = indexer;
    this.listing = listing;
    this.extractor = sources.extractor();
    this.whole = whole;
    this.settling = settling;
    this.inbox = sources.inbox();
    this.listener = listener;
    this.cancelled = cancelled;
    this.records = new TreeMap<>(indexer.files());
  }

  SyncSummary run() {
    findGone();
    List<CorpusFile> pending = pending();
    if (!pending.isEmpty()) {
      listener.started(pending.size(), pending.stream().mapToLong(CorpusFile::size).sum());
      read(pending);
    }
    boolean complete = !cancelled.getAsBoolean();
    if (complete) {
      List.copyOf(gone.keySet()).forEach(this::forget);
      noteUnreadable();
      noteMisread();
    }
    if (complete || !whole) {
      publish();
    }
    SyncSummary summary =
        new SyncSummary(
            added,
            changed,
            moved,
            removed,
            unchanged,
            deferred,
            records.values().stream().filter(record -> !record.problems().isEmpty()).toList(),
            records.values().stream().mapToLong(FileRecord::documents).sum()
                + (inbox == null ? 0 : inbox.size()),
            whole,
            complete,
            Duration.ofNanos(System.nanoTime() - began));
    listener.finished(summary);
    return summary;
  }

  private void publish() {
    if (inbox != null) {
      inbox.bringOn(indexer, whole);
    }
    indexer.publish();
    if (inbox != null) {
      inbox.seen(indexer);
    }
  }

  private void findGone() {
    records.forEach(
        (path, record) -> {
          if (!listing.files().containsKey(path)
              && !listing.unreadable().contains(path)
              && !listing.misread().containsKey(path)
              && !listing.hides(path)) {
            gone.put(path, record);
            if (!record.hash().isEmpty()) {
              goneByHash.computeIfAbsent(record.hash(), hash -> new ArrayDeque<>()).add(path);
            }
          }
        });
  }

  private List<CorpusFile> pending() {
    List<CorpusFile> pending = new ArrayList<>();
    for (CorpusFile file : listing.files().values()) {
      if (inbox != null && inbox.holds(file.path())) {
        refuse(file);
      } else if (isKnown(file)) {
        unchanged++;
      } else if (!whole && settling.isBeingWritten(file)) {
        deferred++;
      } else {
        pending.add(file);
      }
    }
    return pending;
  }

  /** A file with the id of a sent document; without a hash it is looked at again each time. */
  private void refuse(CorpusFile file) {
    FileRecord known = records.get(file.path());
    FileRecord refused =
        new FileRecord(
            file.path(),
            file.size(),
            file.modified(),
            "",
            "",
            0,
            List.of(new Problem(Problem.Kind.ID_TAKEN, "")));
    if (!refused.equals(known)) {
      indexer.remove(file.path());
      put(refused);
    }
    unchanged++;
  }

  private boolean isKnown(CorpusFile file) {
    FileRecord record = records.get(file.path());
    return record != null
        && record.size() == file.size()
        && record.modified().toEpochMilli() == file.modified().toEpochMilli()
        && !record.hash().isEmpty();
  }

  private void read(List<CorpusFile> pending) {
    int threads = Math.min(TextExtractor.AT_ONCE, pending.size());
    ExecutorService readers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("extract-", 1).factory());
    try {
      Deque<FileWork> ahead = new ArrayDeque<>();
      Iterator<CorpusFile> files = pending.iterator();
      while ((files.hasNext() || !ahead.isEmpty()) && !cancelled.getAsBoolean()) {
        while (files.hasNext() && ahead.size() < 2 * threads) {
          FileWork work = work(files.next());
          ahead.add(work);
          readers.execute(work);
        }
        write(ahead.remove());
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private FileWork work(CorpusFile file) {
    FileRecord record = records.get(file.path());
    return new FileWork(file, record == null ? "" : record.hash(), extractor);
  }

  private void write(FileWork work) {
    Replacement file = new Replacement(work.file());
    FileWork.Step step = firstStep(work);
    while (step instanceof FileWork.Step.Document found) {
      file.add(found.document());
      step = work.next();
    }
    switch (step) {
      case FileWork.Step.Done done -> file.replace(done);
      case FileWork.Step.Known known -> file.refresh();
      case FileWork.Step.Vanished vanished -> file.vanish();
      case FileWork.Step.Document document -> throw new IllegalStateException("after the last");
    }
    filesDone++;
    bytesDone += work.file().size();
    listener.progressed(filesDone, bytesDone);
    publishNowAndThen(file.documents);
  }

  /** Waits for it; meanwhile nothing of the file is written yet, and what is sent can be. */
  private FileWork.Step firstStep(FileWork work) {
    FileWork.Step step = null;
    while (step == null) {
      if (inbox != null && !whole && inbox.isAhead()) {
        inbox.bringOn(indexer, false);
      }
      step = inbox == null || whole ? work.next() : work.next(INTERLUDE);
    }
    return step;
  }

  private void publishNowAndThen(int documents) {
    unpublished += documents;
    boolean due =
        unpublished >= PUBLISH_DOCUMENTS
            || System.nanoTime() - published >= PUBLISH_AFTER.toNanos();
    if (due && !whole) {
      indexer.publish();
      published = System.nanoTime();
      unpublished = 0;
    }
  }

  private void forget(String path) {
    indexer.remove(path);
    records.remove(path);
    if (!isFolder(path) && !path.endsWith(Corpus.IGNORE_FILE)) {
      removed++;
    }
  }

  private void noteUnreadable() {
    for (String path : listing.unreadable()) {
      FileRecord known = records.get(path);
      if (known == null) {
        note(path, new Problem(Problem.Kind.UNREADABLE, isFolder(path) ? "è una cartella" : ""));
      }
    }
  }

  private void noteMisread() {
    listing
        .misread()
        .forEach(
            (path, problem) -> {
              FileRecord known = records.get(path);
              if (known == null || !known.problems().contains(problem)) {
                forget(path);
                note(path, problem);
              }
            });
  }

  /** Without a hash, so that it is looked at again. */
  private void note(String path, Problem problem) {
    put(new FileRecord(path, 0, Instant.EPOCH, "", "", 0, List.of(problem)));
  }

  private static boolean isFolder(String path) {
    return path.endsWith("/");
  }

  private void put(FileRecord record) {
    indexer.record(record);
    records.put(record.path(), record);
  }

  /** The file that is being written; what the index had of it goes with the first new thing. */
  private final class Replacement {
    private final CorpusFile file;
    private final @Nullable FileRecord known;
    private boolean cleared;
    private int documents;

    Replacement(CorpusFile file) {
      this.file = file;
      this.known = records.get(file.path());
    }

    void add(SourceDocument document) {
      clear();
      indexer.add(document);
      documents++;
    }

    void replace(FileWork.Step.Done done) {
      Extraction extraction = done.extraction();
      if (extraction.format().isEmpty() && documents > 0) {
        indexer.remove(file.path());
        documents = 0;
      }
      FileRecord record =
          new FileRecord(
              file.path(),
              file.size(),
              file.modified(),
              done.steady() ? done.hash() : "",
              extraction.format(),
              documents,
              extraction.problems());
      if (record.equals(known) && !cleared) {
        unchanged++;
        return;
      }
      clear();
      put(record);
      if (known != null) {
        changed++;
      } else if (takesOver(done.hash())) {
        moved++;
      } else if (documents > 0) {
        added++;
      }
    }

    void refresh() {
      if (known != null) {
        put(
            new FileRecord(
                known.path(),
                file.size(),
                file.modified(),
                known.hash(),
                known.format(),
                known.documents(),
                known.problems()));
      }
      unchanged++;
    }

    void vanish() {
      if (known != null) {
        forget(file.path());
      }
    }

    private void clear() {
      if (!cleared && known != null) {
        indexer.remove(file.path());
      }
      cleared = true;
    }

    /** Whether the content was known under a path that is gone, which is then forgotten. */
    private boolean takesOver(String hash) {
      Deque<String> paths = goneByHash.get(hash);
      String old = paths == null ? null : paths.poll();
      if (old == null) {
        return false;
      }
      indexer.remove(old);
      records.remove(old);
      gone.remove(old);
      return true;
    }
  }
}
