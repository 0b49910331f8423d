package it.trovatore.server.cli;

import it.trovatore.indexer.cli.FollowedChanges;
import it.trovatore.indexer.cli.ProgressLine;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.search.engine.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * Tells on the terminal how the index follows the folder: a progress line for the first run, then a
 * line for each run that altered something. Called from one thread, but for {@link #damaged}.
 */
final class Following implements SyncListener {
  private final FollowedChanges changes;
  private final ProgressLine progress = new ProgressLine();
  private final Runnable ready;
  private final @Nullable Runnable giveUp;
  private boolean first = true;

  /**
   * @param changes tells of what was altered
   * @param ready is run after the first run that succeeds
   * @param giveUp is run when a first run fails for what will not pass by itself, as a lack of room
   *     or another writer does; null where every run is tried again
   */
  Following(FollowedChanges changes, Runnable ready, @Nullable Runnable giveUp) {
    this.changes = changes;
    this.ready = ready;
    this.giveUp = giveUp;
  }

  @Override
  public void started(int files, long bytes) {
    if (first) {
      progress.started(files, bytes);
    }
  }

  @Override
  public void progressed(int filesDone, long bytesDone, long documents) {
    if (first) {
      progress.progressed(filesDone, bytesDone, documents);
    }
  }

  @Override
  public void finished(SyncSummary summary) {
    progress.close();
    changes.finished(summary);
    if (first && summary.complete()) {
      ready.run();
    }
    first = false;
  }

  @Override
  public void damaged() {
    changes.damaged();
  }

  @Override
  public void failed(RuntimeException cause) {
    progress.close();
    if (first && giveUp != null && !passes(cause)) {
      changes.ended(cause);
      giveUp.run();
    } else {
      changes.failed(cause);
    }
  }

  private static boolean passes(RuntimeException cause) {
    return cause instanceof EngineException
        || cause instanceof ExtractorException
        || cause instanceof StoreException;
  }
}
