package it.trovatore.indexer.sync;

import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.indexer.sync.Schedule.Task;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
 * the background, once it is opened and every day, and rebuilt when there is some.
 *
 * <p>Thread-safe. Whoever started it closes it, before the engine; closing ends a comparison under
 * way after the file that it is at.
 */
public final class FolderFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);
  private static final Duration SETTLE = Duration.ofMillis(150);
  private static final Duration PERIOD = Duration.ofSeconds(60);
  private static final Duration PERIOD_WITHOUT_WATCHING = Duration.ofSeconds(2);
  private static final Duration PERIOD_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration PERIOD_AFTER_WRITING_FAILED = Duration.ofSeconds(1);
  private static final Duration PERIOD_OF_GLANCES = Duration.ofSeconds(2);
  private static final Duration PUBLISH_AFTER = Duration.ofSeconds(2);
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(20);
  private static final Duration PERIOD_OF_CHECKS = Duration.ofDays(1);

  private final Engine engine;
  private final Synchronizer synchronizer;
  private final FolderWatcher watcher;
  private final @Nullable Inbox inbox;
  private final SyncListener listener;
  private final Thread thread;
  private final Standing standing = new Standing();
  private final Checks checks;
  private final Schedule schedule;

  private FolderFollower(
      Engine engine,
      Sources sources,
      boolean rebuild,
      SyncListener listener,
      Duration periodOfChecks) {
    this.engine = engine;
    this.inbox = sources.inbox();
    this.synchronizer = new Synchronizer(sources, SETTLE);
    this.watcher = new FolderWatcher(sources.corpus().folders(), new Signs());
    this.listener = listener;
    this.schedule = new Schedule(rebuild, () -> inbox != null && inbox.isAhead());
    this.checks = new Checks(engine, periodOfChecks);
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
    return start(engine, sources, rebuild, listener, PERIOD_OF_CHECKS);
  }

  /**
   * As {@link #start(Engine, Sources, boolean, SyncListener)}.
   *
   * @param periodOfChecks after which all files of the index are read through again
   */
  public static FolderFollower start(
      Engine engine,
      Sources sources,
      boolean rebuild,
      SyncListener listener,
      Duration periodOfChecks) {
    FolderFollower follower =
        new FolderFollower(engine, sources, rebuild, listener, periodOfChecks);
    Inbox inbox = sources.inbox();
    if (inbox != null) {
      follower.begin(inbox);
      inbox.onSent(freed -> follower.noteSent(sources.corpus(), freed));
    }
    engine.onDamage(follower::repair);
    follower.thread.start();
    follower.checks.start();
    return follower;
  }

  /** What is missing is told by the first comparison; until then nothing is taken in, either. */
  private void begin(Inbox sent) {
    String bookmark = engine.bookmark();
    sent.shows(bookmark);
    try {
      sent.requireHistory(bookmark);
    } catch (StoreException e) {
      LOG.debug("what was sent is not all there", e);
    }
  }

  /** A file that had to wait for its id is looked at now. */
  private void noteSent(Corpus corpus, List<String> freed) {
    if (freed.stream().anyMatch(corpus::holds)) {
      schedule.noteChanges(List.of());
    } else {
      schedule.wake();
    }
  }

  private void repair(String particulars) {
    LOG.warn("the index is damaged and will be built anew: {}", particulars);
    listener.damaged();
    schedule.compareWithin(Duration.ZERO);
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
    return schedule.request(rebuild);
  }

  public FollowState state() {
    return standing.state();
  }

  @Override
  public void close() {
    schedule.end();
    synchronizer.cancel();
    checks.close();
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
    schedule
        .beginComparison()
        .waiting()
        .forEach(each -> each.completeExceptionally(new CancellationException("closed")));
  }

  private final class Signs implements FolderWatcher.Listener {
    @Override
    public void changed(Path file) {
      schedule.noteChanges(List.of(file));
    }

    @Override
    public void changed() {
      schedule.noteChanges(List.of());
    }
  }

  private void follow() {
    try (watcher) {
      for (Task task = schedule.await(); task != Task.END; task = schedule.await()) {
        try {
          perform(task);
        } catch (RuntimeException | Error e) {
          goOnAfter(e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(Task task) throws InterruptedException {
    switch (task) {
      case COMPARE -> schedule.compareWithin(compare() ? period() : PERIOD_AFTER_FAILURE);
      case LOOK -> look();
      case WRITE_SENT -> writeSent();
      case GLANCE -> glance();
      case END -> throw new IllegalStateException("has ended");
    }
  }

  /** The last resort: whatever a task or a listener throws, the index is followed further. */
  private void goOnAfter(Throwable failure) {
    standing.failed(asException(failure), 0);
    schedule.compareWithin(PERIOD_AFTER_FAILURE);
    LOG.error("following the folder was interrupted", failure);
  }

  private static RuntimeException asException(Throwable failure) {
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  /** Sees whether the folders are still those that are watched. */
  private void glance() {
    schedule.glanceAfter(PERIOD_OF_GLANCES);
    if (watcher.isElsewhere()) {
      schedule.compareWithin(Duration.ZERO);
    }
  }

  private Duration period() {
    return watcher.isWatching() ? PERIOD : PERIOD_WITHOUT_WATCHING;
  }

  /** Writes what was sent, and what comes while it does or soon after. */
  private void writeSent() throws InterruptedException {
    if (inbox == null) {
      return;
    }
    try {
      if (engine.stale()) {
        schedule.writeNotBefore(PERIOD_AFTER_FAILURE);
        return;
      }
      try (Indexer indexer = engine.indexer()) {
        if (!inbox.canBringOn(indexer)) {
          schedule.compareWithin(Duration.ZERO);
          schedule.writeNotBefore(PERIOD_AFTER_FAILURE);
          return;
        }
        writeSent(indexer, inbox);
      }
      standing.wrote();
    } catch (RuntimeException | Error e) {
      schedule.writeNotBefore(PERIOD_AFTER_WRITING_FAILED);
      inbox.shows(engine.bookmark());
      RuntimeException cause = asException(e);
      standing.notWritten(cause);
      if (SyncFailure.isKnown(cause)) {
        LOG.warn("what was sent cannot be indexed yet: {}", e.getMessage());
      } else {
        LOG.error("what was sent cannot be indexed yet", e);
      }
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
    } while (schedule.awaitMoreSent(LINGER));
    indexer.publish();
    sent.seen(indexer);
  }

  /** Looks at the files that changed; a failure calls for a comparison. */
  private void look() {
    Collection<Path> files = schedule.takeFiles();
    standing.running(0, 0);
    try {
      SyncSummary summary = synchronizer.run(engine, files, new Progress());
      standing.looked(summary);
      if (summary.deferred() > 0) {
        schedule.noteChanges(files);
      }
    } catch (RuntimeException | Error e) {
      schedule.remember(files);
      fail(e, false, files, List.of());
      schedule.compareWithin(PERIOD_AFTER_FAILURE);
    }
  }

  /** Runs once and tells everyone; false when it failed. */
  private boolean compare() {
    Schedule.Comparison asked = schedule.beginComparison();
    boolean rebuild = asked.rebuild();
    List<CompletableFuture<SyncSummary>> served = asked.waiting();
    standing.running(0, 0);
    try {
      watcher.renew();
      SyncSummary summary =
          served.isEmpty()
              ? synchronizer.run(engine, rebuild, asked.named(), new Progress())
              : synchronizer.runAtOnce(engine, rebuild, asked.named(), new Progress());
      standing.compared(summary);
      if (summary.rebuilt()) {
        checks.call();
      }
      served.forEach(future -> future.complete(summary));
      if (summary.deferred() > 0) {
        schedule.noteChanges(List.of());
      }
      return true;
    } catch (RuntimeException | Error e) {
      schedule.remember(asked.named());
      fail(e, rebuild, asked.named(), served);
      return false;
    }
  }

  private void fail(
      Throwable failure,
      boolean rebuild,
      Collection<Path> changed,
      List<CompletableFuture<SyncSummary>> served) {
    RuntimeException cause = asException(failure);
    boolean cancelled = cause instanceof CancellationException;
    if (!cancelled && !SyncFailure.isKnown(cause)) {
      LOG.error("a comparison of the folder with the index failed", cause);
    }
    if (rebuild && served.isEmpty()) {
      schedule.wantRebuild();
    }
    if (inbox != null) {
      inbox.shows(engine.bookmark());
    }
    standing.failed(cause, changed.size());
    served.forEach(future -> future.completeExceptionally(cause));
    if (!cancelled) {
      listener.failed(cause);
    }
  }

  /** Keeps the state while a run goes on. */
  private final class Progress implements SyncListener {
    private int files;
    private int done;

    @Override
    public void started(int total, long bytes) {
      files = total;
      standing.missing(total);
      standing.running(0, total);
      listener.started(total, bytes);
    }

    @Override
    public void progressed(int filesDone, long bytesDone, long documents) {
      done = filesDone;
      standing.running(filesDone, files);
      listener.progressed(filesDone, bytesDone, documents);
    }

    @Override
    public void published() {
      standing.missing(files - done);
      listener.published();
    }

    @Override
    public void finished(SyncSummary summary) {
      listener.finished(summary);
    }
  }
}
