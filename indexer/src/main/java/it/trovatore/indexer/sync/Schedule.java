package it.trovatore.indexer.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a follower has to do, and when. Any thread may tell of something; one alone asks for the
 * next task and does it.
 */
final class Schedule {

  /** What there is to do. */
  enum Task {
    /** Compare everything; {@link #beginComparison} says for whom. */
    COMPARE,
    /** Look at the files that changed, which {@link #takeFiles} names. */
    LOOK,
    /** Write what was sent. */
    WRITE_SENT,
    /** See whether the folders are still those that are watched. */
    GLANCE,
    /** Nothing any more. */
    END
  }

  /**
   * A comparison that begins.
   *
   * @param rebuild whether it builds the index anew
   * @param named the files that are known to have changed
   * @param waiting who waits for its summary
   */
  record Comparison(
      boolean rebuild, Collection<Path> named, List<CompletableFuture<SyncSummary>> waiting) {}

  private final BooleanSupplier sentIsAhead;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<CompletableFuture<SyncSummary>> waiting = new ArrayList<>();
  private final Unrest unrest = new Unrest();
  private boolean rebuildWanted;
  private boolean ended;
  private long nextComparison = System.nanoTime();
  private long nextWriting = System.nanoTime();
  private long nextGlance = System.nanoTime();

  /**
   * A schedule that begins with a comparison.
   *
   * @param rebuild whether that builds the index anew in any case
   * @param sentIsAhead whether something was sent that is not written yet
   */
  Schedule(boolean rebuild, BooleanSupplier sentIsAhead) {
    this.rebuildWanted = rebuild;
    this.sentIsAhead = sentIsAhead;
  }

  /** Calls for a comparison after so long, or before when one is due before. */
  void compareWithin(Duration wait) {
    locked(() -> nextComparison = earlier(nextComparison, after(wait)));
  }

  /** Nothing that was sent is written before so long. */
  void writeNotBefore(Duration wait) {
    locked(() -> nextWriting = after(wait));
  }

  /** The next glance is after so long. */
  void glanceAfter(Duration wait) {
    locked(() -> nextGlance = after(wait));
  }

  /** These files changed, or without any it is not known what did. */
  void noteChanges(Collection<Path> files) {
    locked(() -> unrest.note(files));
  }

  /** The next comparison looks at these files, too, whenever it is. */
  void remember(Collection<Path> files) {
    locked(() -> unrest.remember(files));
  }

  /** Something was sent. */
  void wake() {
    locked(() -> {});
  }

  /** A comparison to come builds the index anew. */
  void wantRebuild() {
    locked(() -> rebuildWanted = true);
  }

  /** Nothing more is to be done. */
  void end() {
    locked(() -> ended = true);
  }

  /**
   * Asks for a comparison that begins after this call; requests that wait for the same one share
   * it.
   *
   * @return fails with {@link CancellationException} when nothing more is to be done
   */
  CompletableFuture<SyncSummary> request(boolean rebuild) {
    CompletableFuture<SyncSummary> summary = new CompletableFuture<>();
    locked(
        () -> {
          if (ended) {
            summary.completeExceptionally(new CancellationException("closed"));
          } else {
            waiting.add(summary);
            rebuildWanted |= rebuild;
          }
        });
    return summary;
  }

  /** Begins a comparison; what comes from now on is for the next one. */
  Comparison beginComparison() {
    lock.lock();
    try {
      Comparison begun = new Comparison(rebuildWanted, unrest.takeFiles(), List.copyOf(waiting));
      rebuildWanted = false;
      waiting.clear();
      unrest.forget();
      nextComparison = System.nanoTime() + Long.MAX_VALUE / 2;
      return begun;
    } finally {
      lock.unlock();
    }
  }

  /** The files that changed, which are forgotten here. */
  Collection<Path> takeFiles() {
    lock.lock();
    try {
      return unrest.takeFiles();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do. */
  Task await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Task task = due();
        if (task != null) {
          if (task == Task.COMPARE || task == Task.LOOK) {
            unrest.answered();
          }
          return task;
        }
        changed.awaitNanos(nextDue() - System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits so long for more to be sent; false when nothing is, or there is other work. */
  boolean awaitMoreSent(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = after(atMost);
      while (true) {
        Task task = due();
        if (task != null && task != Task.GLANCE) {
          return task == Task.WRITE_SENT;
        }
        if (end - System.nanoTime() <= 0) {
          return false;
        }
        changed.awaitNanos(earlier(end, comparisonDue()) - System.nanoTime());
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Task due() {
    if (ended) {
      return Task.END;
    }
    long now = System.nanoTime();
    if (!waiting.isEmpty() || comparisonDue() - now <= 0) {
      boolean single = waiting.isEmpty() && nextComparison - now > 0 && unrest.isOfKnownFiles();
      return single ? Task.LOOK : Task.COMPARE;
    }
    if (sentIsAhead.getAsBoolean() && nextWriting - now <= 0) {
      return Task.WRITE_SENT;
    }
    return nextGlance - now <= 0 ? Task.GLANCE : null;
  }

  private long nextDue() {
    long next = earlier(comparisonDue(), nextGlance);
    return sentIsAhead.getAsBoolean() ? earlier(next, nextWriting) : next;
  }

  private long comparisonDue() {
    return unrest.isGoingOn() ? earlier(unrest.due(), nextComparison) : nextComparison;
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static long after(Duration wait) {
    return System.nanoTime() + wait.toNanos();
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
  }
}
