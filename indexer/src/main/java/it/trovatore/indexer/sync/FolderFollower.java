package it.trovatore.indexer.sync;

import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index follow the folder for as long as it is open: compares once at the start and every
 * minute, and whenever the file system tells of a change and is quiet again for a moment looks at
 * the files that it names, or compares everything when it names none. What comes into its {@link
 * Inbox} is written at once, on the same thread, also between the files of a comparison. The
 * engine's write half is held only while there is something to write, and a stale index is rebuilt
 * beside the live one. A comparison that fails is tried again. The index is checked for damage in
 * the background once it is opened, and rebuilt when there is some.
 *
 * <p>Thread-safe. Whoever started it closes it, before the engine; closing ends a comparison under
 * way after the file that it is at.
 */
public final class FolderFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LONGEST_UNREST = Duration.ofSeconds(1);
  private static final Duration SETTLE = Duration.ofMillis(150);
  private static final Duration PERIOD = Duration.ofSeconds(60);
  private static final Duration PERIOD_WITHOUT_WATCHING = Duration.ofSeconds(2);
  private static final Duration PERIOD_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration PERIOD_AFTER_WRITING_FAILED = Duration.ofSeconds(1);
  private static final int MOST_SINGLE_FILES = 1000;
  private static final Duration PUBLISH_AFTER = Duration.ofSeconds(2);
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(20);

  private final Engine engine;
  private final Synchronizer synchronizer;
  private final FolderWatcher watcher;
  private final @Nullable Inbox inbox;
  private final SyncListener listener;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<CompletableFuture<SyncSummary>> waiting = new ArrayList<>();
  private boolean rebuildWanted;
  private boolean closing;
  private boolean unrest;
  private boolean changedAnywhere;
  private Set<Path> changedFiles = new LinkedHashSet<>();
  private long firstSign;
  private long lastSign;
  private long nextComparison = System.nanoTime();
  private long nextWriting = System.nanoTime();
  private @Nullable SyncSummary last;
  private volatile FollowState state = new FollowState.Running(0, 0);

  /** What there is to do. */
  private enum Reason {
    COMPARE,
    LOOK,
    WRITE_SENT,
    END
  }

  private FolderFollower(Engine engine, Sources sources, boolean rebuild, SyncListener listener) {
    this.engine = engine;
    this.inbox = sources.inbox();
    this.synchronizer = new Synchronizer(sources, SETTLE);
    this.watcher = new FolderWatcher(sources.corpus().folders(), new Signs());
    this.listener = listener;
    this.rebuildWanted = rebuild;
    this.thread = Thread.ofPlatform().daemon().name("follow").unstarted(this::follow);
  }

  /**
   * Starts to follow; returns at once, while the first comparison runs.
   *
   * @param sources to be closed after this by whoever made them
   * @param rebuild whether the first comparison rebuilds the index in any case
   */
  public static FolderFollower start(
      Engine engine, Sources sources, boolean rebuild, SyncListener listener) {
    FolderFollower follower = new FolderFollower(engine, sources, rebuild, listener);
    Inbox inbox = sources.inbox();
    if (inbox != null) {
      inbox.onSent(follower::wake);
    }
    engine.onDamage(follower::repair);
    follower.thread.start();
    Thread.ofPlatform().daemon().name("check").start(follower::check);
    return follower;
  }

  private void check() {
    try {
      engine.check();
    } catch (EngineException e) {
      LOG.warn("the index could not be checked: {}", e.getMessage());
    }
  }

  private void repair(String particulars) {
    LOG.warn("the index is damaged and will be built anew: {}", particulars);
    listener.damaged();
    lock.lock();
    try {
      nextComparison = System.nanoTime();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks for a comparison that begins after this call; requests that wait for the same one share
   * it.
   *
   * @param rebuild whether it builds the index anew
   * @return completes with the summary, or exceptionally with {@link CorpusException}, {@link
   *     EngineException}, or {@link CancellationException} when this is closed before
   */
  public CompletableFuture<SyncSummary> syncNow(boolean rebuild) {
    CompletableFuture<SyncSummary> summary = new CompletableFuture<>();
    lock.lock();
    try {
      if (closing) {
        summary.completeExceptionally(new CancellationException("closed"));
      } else {
        waiting.add(summary);
        rebuildWanted |= rebuild;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    return summary;
  }

  public FollowState state() {
    return state;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    synchronizer.cancel();
    try {
      if (!thread.join(PATIENCE_AT_CLOSING)) {
        LOG.warn("a file is still being read; leaving it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (inbox != null) {
      inbox.desert();
    }
    takeWaiting().forEach(w -> w.completeExceptionally(new CancellationException("closed")));
  }

  /** Remembers what changed until the file system is quiet again. */
  private final class Signs implements FolderWatcher.Listener {
    @Override
    public void changed(Path file) {
      sign(List.of(file));
    }

    @Override
    public void changed() {
      sign(List.of());
    }
  }

  /** Something changed: these files, or without any it is not known what. */
  private void sign(Collection<Path> files) {
    lock.lock();
    try {
      changedFiles.addAll(files);
      changedAnywhere |= files.isEmpty() || changedFiles.size() > MOST_SINGLE_FILES;
      lastSign = System.nanoTime();
      if (!unrest) {
        unrest = true;
        firstSign = lastSign;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    try (watcher) {
      for (Reason reason = awaitReason(); reason != Reason.END; reason = awaitReason()) {
        if (reason == Reason.WRITE_SENT) {
          writeSent();
        } else if (reason == Reason.LOOK) {
          look();
        } else {
          watcher.renew();
          Duration period = compare() ? period() : PERIOD_AFTER_FAILURE;
          nextComparison = System.nanoTime() + period.toNanos();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration period() {
    return watcher.isWatching() ? PERIOD : PERIOD_WITHOUT_WATCHING;
  }

  /** Waits until there is something to do. */
  private Reason awaitReason() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Reason reason = reason();
        if (reason != null) {
          unrest &= reason == Reason.WRITE_SENT;
          return reason;
        }
        changed.awaitNanos(nextReason() - System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Reason reason() {
    if (closing) {
      return Reason.END;
    }
    long now = System.nanoTime();
    if (!waiting.isEmpty() || comparisonDue() - now <= 0) {
      boolean single = waiting.isEmpty() && nextComparison - now > 0 && !changedAnywhere;
      return single ? Reason.LOOK : Reason.COMPARE;
    }
    return isAhead() && nextWriting - now <= 0 ? Reason.WRITE_SENT : null;
  }

  private boolean isAhead() {
    return inbox != null && inbox.isAhead();
  }

  private long nextReason() {
    return isAhead() ? earlier(comparisonDue(), nextWriting) : comparisonDue();
  }

  private long comparisonDue() {
    if (!unrest) {
      return nextComparison;
    }
    long heard = earlier(lastSign + QUIET.toNanos(), firstSign + LONGEST_UNREST.toNanos());
    return earlier(heard, nextComparison);
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
  }

  /** Writes what was sent, and what comes while it does or soon after. */
  private void writeSent() throws InterruptedException {
    if (inbox == null) {
      return;
    }
    try {
      if (engine.stale()) {
        nextWriting = System.nanoTime() + PERIOD_AFTER_FAILURE.toNanos();
        return;
      }
      try (Indexer indexer = engine.indexer()) {
        if (!inbox.canBringOn(indexer)) {
          nextComparison = System.nanoTime();
          return;
        }
        writeSent(indexer, inbox);
      }
    } catch (EngineException | StoreException e) {
      inbox.lost();
      LOG.warn("what was sent cannot be indexed yet: {}", e.getMessage());
      nextWriting = System.nanoTime() + PERIOD_AFTER_WRITING_FAILED.toNanos();
    }
  }

  private void writeSent(Indexer indexer, Inbox sent) throws InterruptedException {
    long published = System.nanoTime();
    do {
      sent.bringOn(indexer, false);
      if (System.nanoTime() - published >= PUBLISH_AFTER.toNanos()) {
        indexer.publish();
        published = System.nanoTime();
      }
    } while (awaitMore());
    indexer.publish();
    sent.seen(indexer);
  }

  /** Waits a moment for more to be sent; false when nothing is, or there is other work. */
  private boolean awaitMore() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = System.nanoTime() + LINGER.toNanos();
      while (true) {
        Reason reason = reason();
        if (reason != null) {
          return reason == Reason.WRITE_SENT;
        }
        long left = earlier(end, comparisonDue()) - System.nanoTime();
        if (end - System.nanoTime() <= 0) {
          return false;
        }
        changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Looks at the files that changed; a failure calls for a comparison. */
  private void look() {
    Collection<Path> files = takeChangedFiles(false);
    state = new FollowState.Running(0, 0);
    try {
      SyncSummary summary = synchronizer.run(engine, files, new Progress());
      last = summary;
      state = new FollowState.Idle(summary, null);
      if (summary.deferred() > 0) {
        sign(files);
      }
    } catch (RuntimeException e) {
      fail(e, false, List.of());
      nextComparison = System.nanoTime() + PERIOD_AFTER_FAILURE.toNanos();
    }
  }

  private Collection<Path> takeChangedFiles(boolean all) {
    lock.lock();
    try {
      Set<Path> taken = changedFiles;
      changedFiles = new LinkedHashSet<>();
      changedAnywhere &= !all;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Runs once and tells everyone; false when it failed. */
  private boolean compare() {
    takeChangedFiles(true);
    boolean rebuild = takeRebuild();
    List<CompletableFuture<SyncSummary>> served = takeWaiting();
    state = new FollowState.Running(0, 0);
    try {
      SyncSummary summary =
          served.isEmpty()
              ? synchronizer.run(engine, rebuild, new Progress())
              : synchronizer.runAtOnce(engine, rebuild, new Progress());
      last = summary;
      state = new FollowState.Idle(summary, null);
      served.forEach(future -> future.complete(summary));
      if (summary.deferred() > 0) {
        sign(List.of());
      }
      return true;
    } catch (RuntimeException e) {
      fail(e, rebuild, served);
      return false;
    }
  }

  private void fail(
      RuntimeException e, boolean rebuild, List<CompletableFuture<SyncSummary>> served) {
    String problem =
        switch (e) {
          case CorpusException corpus -> corpus.getMessage();
          case EngineException index -> index.getMessage();
          case StoreException sent -> sent.getMessage();
          default -> {
            LOG.error("a comparison of the folder with the index failed", e);
            yield "L'indice non si è potuto aggiornare per un errore imprevisto.";
          }
        };
    lock.lock();
    try {
      rebuildWanted |= rebuild && served.isEmpty();
    } finally {
      lock.unlock();
    }
    if (inbox != null) {
      inbox.lost();
    }
    state = new FollowState.Idle(last, problem);
    listener.failed(e);
    served.forEach(future -> future.completeExceptionally(e));
  }

  private boolean takeRebuild() {
    lock.lock();
    try {
      boolean wanted = rebuildWanted;
      rebuildWanted = false;
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  private List<CompletableFuture<SyncSummary>> takeWaiting() {
    lock.lock();
    try {
      List<CompletableFuture<SyncSummary>> taken = List.copyOf(waiting);
      waiting.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps the state while a run goes on. */
  private final class Progress implements SyncListener {
    private int files;

    @Override
    public void started(int total, long bytes) {
      files = total;
      state = new FollowState.Running(0, total);
      listener.started(total, bytes);
    }

    @Override
    public void progressed(int filesDone, long bytesDone, long documents) {
      state = new FollowState.Running(filesDone, files);
      listener.progressed(filesDone, bytesDone, documents);
    }

    @Override
    public void finished(SyncSummary summary) {
      listener.finished(summary);
    }
  }
}
