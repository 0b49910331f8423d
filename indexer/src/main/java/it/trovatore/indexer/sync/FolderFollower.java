package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index follow the folder for as long as it is open: compares once at the start, then
 * whenever the file system tells of a change and is quiet again for a moment, and every minute all
 * the same. The engine's write half is held only while a comparison runs, and a stale index is
 * rebuilt beside the live one. A comparison that fails is tried again.
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
  private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(20);

  private final Engine engine;
  private final Synchronizer synchronizer;
  private final FolderWatcher watcher;
  private final SyncListener listener;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<CompletableFuture<SyncSummary>> waiting = new ArrayList<>();
  private boolean rebuildWanted;
  private boolean closing;
  private boolean unrest;
  private long firstSign;
  private long lastSign;
  private @Nullable SyncSummary last;
  private volatile FollowState state = new FollowState.Running(0, 0);

  private FolderFollower(
      Engine engine,
      Corpus corpus,
      TextExtractor extractor,
      boolean rebuild,
      SyncListener listener) {
    this.engine = engine;
    this.synchronizer = new Synchronizer(corpus, extractor, SETTLE);
    this.watcher = new FolderWatcher(corpus.folders(), this::sign);
    this.listener = listener;
    this.rebuildWanted = rebuild;
    this.thread = Thread.ofPlatform().daemon().name("follow").unstarted(this::follow);
  }

  /**
   * Starts to follow; returns at once, while the first comparison runs.
   *
   * @param extractor to be closed after this by whoever made it
   * @param rebuild whether the first comparison rebuilds the index in any case
   */
  public static FolderFollower start(
      Engine engine,
      Corpus corpus,
      TextExtractor extractor,
      boolean rebuild,
      SyncListener listener) {
    FolderFollower follower = new FolderFollower(engine, corpus, extractor, rebuild, listener);
    follower.thread.start();
    return follower;
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
    takeWaiting().forEach(w -> w.completeExceptionally(new CancellationException("closed")));
  }

  private void sign() {
    lock.lock();
    try {
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

  private void follow() {
    Duration period = Duration.ZERO;
    try (watcher) {
      while (awaitReason(period)) {
        watcher.renew();
        period = compare() ? period() : PERIOD_AFTER_FAILURE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration period() {
    return watcher.isWatching() ? PERIOD : PERIOD_WITHOUT_WATCHING;
  }

  /** Waits until there is a reason to compare; false when there will be none any more. */
  private boolean awaitReason(Duration period) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long periodEnd = System.nanoTime() + period.toNanos();
      while (!closing && waiting.isEmpty()) {
        long due = periodEnd;
        if (unrest) {
          long quiet = lastSign + QUIET.toNanos();
          long enough = firstSign + LONGEST_UNREST.toNanos();
          due = quiet - enough < 0 ? quiet : enough;
          due = due - periodEnd < 0 ? due : periodEnd;
        }
        long left = due - System.nanoTime();
        if (left <= 0) {
          break;
        }
        changed.awaitNanos(left);
      }
      unrest = false;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  /** Runs once and tells everyone; false when it failed. */
  private boolean compare() {
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
        sign();
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
    public void progressed(int filesDone, long bytesDone) {
      state = new FollowState.Running(filesDone, files);
      listener.progressed(filesDone, bytesDone);
    }

    @Override
    public void finished(SyncSummary summary) {
      listener.finished(summary);
    }
  }
}
