package it.trovatore.indexer.sync;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@link FollowState} of a follower. A comparison that failed is a problem until one has
 * succeeded, and so is what was sent and could not be written; a look at some files takes no
 * problem away. Told by the follower's thread, read by any.
 */
final class Standing {
  private volatile FollowState state = new FollowState.Running(0, 0, 0, null);
  private @Nullable SyncSummary last;
  private int waiting;
  private @Nullable String notCompared;
  private @Nullable String notWritten;

  FollowState state() {
    return state;
  }

  /** A run has so many files to read, and has read some; what it read last is not published yet. */
  void running(int done, int total) {
    int unread = total == 0 ? waiting : Math.max(1, total - done);
    state = new FollowState.Running(done, total, unread, problem());
  }

  /** Some files were looked at. */
  void looked(SyncSummary summary) {
    last = summary;
    waiting = Math.max(notCompared == null ? 0 : waiting, summary.deferred());
    idle();
  }

  /** Everything was compared, and what was sent was written. */
  void compared(SyncSummary summary) {
    last = summary;
    waiting = summary.deferred();
    notCompared = null;
    notWritten = null;
    idle();
  }

  /**
   * A run failed.
   *
   * @param changed so many files are known to have changed, if it did not come to looking for them
   */
  void failed(RuntimeException cause, int changed) {
    notCompared = SyncFailure.sentence(cause);
    waiting = Math.max(waiting, changed);
    idle();
  }

  /** A run has so many files to read that the index has not as they are. */
  void missing(int files) {
    waiting = files;
  }

  /** What was sent was written. */
  void wrote() {
    if (notWritten != null) {
      notWritten = null;
      idle();
    }
  }

  /** What was sent could not be written. */
  void notWritten(RuntimeException cause) {
    notWritten = SyncFailure.sentence(cause);
    idle();
  }

  private void idle() {
    state = new FollowState.Idle(last, waiting, problem());
  }

  private @Nullable String problem() {
    return notCompared != null ? notCompared : notWritten;
  }
}
