package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.source.Listing;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.engine.Indexer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One comparison. Files are read ahead by a thread per processor but written in path order by the
 * calling thread, so the same folder always gives the same index. Files that are gone are removed
 * last, or together with the file that took over their content, so that no publication on the way
 * holds less than the one before.
 *
 * <p>Publications come between files, and in the middle of one only when it has very many
 * documents; a run that ends there leaves a record without a hash, and the next one passes over
 * what is the same.
 */
final class SyncRun {
  private static final int PUBLISH_DOCUMENTS = 1000;
  private static final Duration PUBLISH_AFTER = Duration.ofSeconds(3);
  private static final Duration PUBLISH_AT_LAST = Duration.ofSeconds(30);

  /** A publication costs about as much as some documents, so a long run has fewer of them. */
  private static final int PUBLISH_SHARE = 10;

  private static final Duration INTERLUDE = Duration.ofMillis(20);

  private final Indexer indexer;
  private final Listing listing;
  private final TextExtractor extractor;
  private final boolean whole;
  private final Set<Path> named;
  private final Settling settling;
  private final LackOfRoom lackOfRoom;
  private final @Nullable Inbox inbox;
  private final SyncListener listener;
  private final BooleanSupplier cancelled;

  private final KnownFiles known;
  private final Rest rest;
  private final Tally tally = new Tally();
  private final long began = System.nanoTime();
  private long published = began;
  private int unpublished;
  private int filesDone;
  private long bytesDone;
  private long documentsFound;

  /**
   * A run to come.
   *
   * @param whole whether the index is a new one, which shows nothing before the end
   * @param named files that are said to have changed: of these the content tells
   */
  SyncRun(
      Indexer indexer,
      Map<String, FileRecord> known,
      Rest rest,
      Listing listing,
      Sources sources,
      boolean whole,
      Collection<Path> named,
      Settling settling,
      LackOfRoom lackOfRoom,
      SyncListener listener,
      BooleanSupplier cancelled) {
    this.indexer = indexer;
    this.listing = listing;
    this.extractor = sources.extractor();
    this.whole = whole;
    this.named = Set.copyOf(named);
    this.settling = settling;
    this.lackOfRoom = lackOfRoom;
    this.inbox = sources.inbox();
    this.listener = listener;
    this.cancelled = cancelled;
    this.known = new KnownFiles(indexer, known, listing);
    this.rest = rest;
  }

  /**
   * Runs once.
   *
   * @throws CancellationException when the extractor is closed meanwhile, or the thread interrupted
   * @throws ExtractorException when the extractor cannot be used; the files before are published,
   *     but for a rebuild, which is given up
   */
  SyncSummary run() {
    List<CorpusFile> pending = pending();
    if (!pending.isEmpty()) {
      listener.started(pending.size(), pending.stream().mapToLong(CorpusFile::size).sum());
      readOrKeep(pending);
    }
    boolean complete = !cancelled.getAsBoolean();
    if (complete) {
      known.gone().forEach(this::forget);
      noteUnreadable();
      noteProblems();
    }
    if (complete || !whole) {
      publish();
    }
    Rest all = all();
    SyncSummary summary =
        tally.summary(
            all,
            inbox == null ? 0 : inbox.size(),
            whole,
            complete,
            Duration.ofNanos(System.nanoTime() - began));
    listener.finished(summary);
    return summary;
  }

  /** What the index has of all files. */
  Rest all() {
    return rest.with(known.all());
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

  private List<CorpusFile> pending() {
    List<CorpusFile> pending = new ArrayList<>();
    for (CorpusFile file : listing.files().values()) {
      if (inbox != null && inbox.holds(file.path())) {
        refuse(file);
      } else if (isKnown(file)) {
        tally.unchanged();
      } else if (!whole && settling.isBeingWritten(file)) {
        tally.deferred();
      } else {
        pending.add(file);
      }
    }
    return pending;
  }

  /** A file with the id of a sent document; without a hash it is looked at again each time. */
  private void refuse(CorpusFile file) {
    FileRecord before = known.get(file.path());
    FileRecord refused =
        new FileRecord(
            file.path(),
            file.size(),
            file.modified(),
            "",
            "",
            0,
            List.of(new Problem(Problem.Kind.ID_TAKEN, "uno che è stato inviato")));
    if (!refused.equals(before)) {
      indexer.remove(file.path());
      known.put(refused);
    }
    tally.unchanged();
  }

  private boolean isKnown(CorpusFile file) {
    FileRecord record = known.get(file.path());
    return !named.contains(file.location())
        && record != null
        && Replacement.isOf(file, record)
        && (!record.hash().isEmpty() || lackOfRoom.lasts(file));
  }

  private void readOrKeep(List<CorpusFile> pending) {
    try {
      read(pending);
    } catch (ExtractorException e) {
      if (!whole) {
        publish();
      }
      throw e;
    }
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
    FileRecord record = known.get(file.path());
    return new FileWork(file, record == null ? "" : record.hash(), extractor);
  }

  private void write(FileWork work) {
    Replacement file = new Replacement(work.file(), indexer, known, tally);
    while (!write(next(work, file), file)) {
      if (file.isLong() && cancelled.getAsBoolean()) {
        file.keep();
        return;
      }
    }
    filesDone++;
    bytesDone += work.file().size();
    listener.progressed(filesDone, bytesDone, documentsFound);
    if (isDue()) {
      publishOnTheWay();
    }
  }

  /** Takes one step; true after the last. */
  private boolean write(FileWork.Step step, Replacement file) {
    switch (step) {
      case FileWork.Step.Document found -> {
        file.add(found.document());
        documentsFound++;
        unpublished++;
        if (file.isLong() && isDue()) {
          file.keep();
          publishOnTheWay();
        }
        return false;
      }
      case FileWork.Step.Reached reached -> {
        long bytes = Math.min(reached.bytes(), file.file().size());
        listener.progressed(filesDone, bytesDone + bytes, documentsFound);
        return false;
      }
      case FileWork.Step.Done done -> {
        lackOfRoom.note(file.file(), done.extraction());
        file.replace(done);
      }
      case FileWork.Step.Known known -> file.refresh();
      case FileWork.Step.Vanished vanished -> file.vanish();
      case FileWork.Step.Cancelled cancelled ->
          throw new CancellationException("what reads documents was closed");
      case FileWork.Step.NotStarted notStarted -> throw notStarted.why();
    }
    return true;
  }

  /** Waits for it; meanwhile what is sent is written, unless that would show half a file. */
  private FileWork.Step next(FileWork work, Replacement file) {
    if (inbox == null || whole) {
      return work.next();
    }
    FileWork.Step step = null;
    while (step == null) {
      if (inbox.isAhead() && file.canBeSeen()) {
        file.keep();
        inbox.bringOn(indexer, false);
      }
      step = work.next(INTERLUDE);
    }
    return step;
  }

  private boolean isDue() {
    if (whole) {
      return false;
    }
    long now = System.nanoTime();
    long patience =
        Math.clamp(
            (now - began) / PUBLISH_SHARE, PUBLISH_AFTER.toNanos(), PUBLISH_AT_LAST.toNanos());
    boolean first = published == began;
    return now - published >= patience || (first && unpublished >= PUBLISH_DOCUMENTS);
  }

  private void publishOnTheWay() {
    indexer.publish();
    listener.published();
    published = System.nanoTime();
    unpublished = 0;
  }

  private void forget(String path) {
    FileRecord record = known.get(path);
    known.forget(path);
    if (record != null && !isNote(record)) {
      tally.removed();
    }
  }

  private void noteUnreadable() {
    listing
        .unreadable()
        .forEach(
            (path, why) -> {
              if (known.get(path) == null) {
                String detail = isFolder(path) ? "è una cartella: " + why : why;
                note(path, new Problem(Problem.Kind.UNREADABLE, detail));
              }
            });
  }

  private void noteProblems() {
    listing
        .problems()
        .forEach(
            (path, problem) -> {
              FileRecord before = known.get(path);
              if (before == null || !before.problems().contains(problem)) {
                forget(path);
                note(path, problem);
              }
            });
  }

  /** Without a hash, so that it is looked at again. */
  private void note(String path, Problem problem) {
    known.put(new FileRecord(path, 0, Instant.EPOCH, "", "", 0, List.of(problem)));
  }

  private static boolean isNote(FileRecord record) {
    return record.hash().isEmpty() && record.size() == 0;
  }

  private static boolean isFolder(String path) {
    return path.endsWith("/");
  }
}
