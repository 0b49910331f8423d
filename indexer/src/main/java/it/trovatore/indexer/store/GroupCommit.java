package it.trovatore.indexer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has the changes of several callers that wait at once made and synced together, by the one of them
 * that gets the lock first. Thread-safe.
 */
final class GroupCommit {
  private final ReentrantLock lock;
  private final Function<List<Change>, List<Outcome>> commit;
  private final Function<Throwable, StoreException> failures;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

  /**
   * Commits for one ledger.
   *
   * @param lock held while changes are made
   * @param commit makes changes durable, as a whole or not at all
   * @param failures what all callers are told of a failure
   */
  GroupCommit(
      ReentrantLock lock,
      Function<List<Change>, List<Outcome>> commit,
      Function<Throwable, StoreException> failures) {
    this.lock = lock;
    this.commit = commit;
    this.failures = failures;
  }

  /** The changes of one caller. */
  private static final class Waiting {
    private final List<Change> changes;
    private List<Outcome> outcomes = List.of();
    private @Nullable StoreException failure;
    private boolean done;

    Waiting(List<Change> changes) {
      this.changes = changes;
    }
  }

  /** Makes the changes in order and returns, when they are durable, what became of each. */
  List<Outcome> apply(List<Change> changes) {
    Waiting mine = new Waiting(changes);
    queue.add(mine);
    lock.lock();
    try {
      if (!mine.done) {
        commitAllWaiting();
      }
    } finally {
      lock.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.outcomes;
  }

  private void commitAllWaiting() {
    List<Waiting> together = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      together.add(next);
      changes.addAll(next.changes);
    }
    Throwable failure = new IllegalStateException("not committed");
    try {
      List<Outcome> outcomes = commit.apply(changes);
      int at = 0;
      for (Waiting waiting : together) {
        int end = at + waiting.changes.size();
        waiting.outcomes = List.copyOf(outcomes.subList(at, end));
        at = end;
      }
      failure = null;
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      for (Waiting waiting : together) {
        waiting.failure = failure == null ? null : failures.apply(failure);
        waiting.done = true;
      }
    }
  }
}
