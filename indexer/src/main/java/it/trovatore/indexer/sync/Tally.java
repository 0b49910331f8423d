package it.trovatore.indexer.sync;

import it.trovatore.search.document.FileRecord;
import java.time.Duration;
import java.util.Comparator;

/** Counts what became of each file of a run. Not thread-safe. */
final class Tally {
  private int added;
  private int changed;
  private int moved;
  private int removed;
  private int unchanged;
  private int deferred;

  void added() {
    added++;
  }

  void changed() {
    changed++;
  }

  void moved() {
    moved++;
  }

  void removed() {
    removed++;
  }

  void unchanged() {
    unchanged++;
  }

  void deferred() {
    deferred++;
  }

  /**
   * What there is to tell at the end.
   *
   * @param all what the index has of all files
   * @param sent how many documents were sent
   */
  SyncSummary summary(Rest all, long sent, boolean rebuilt, boolean complete, Duration took) {
    return new SyncSummary(
        added,
        changed,
        moved,
        removed,
        unchanged,
        deferred,
        all.rejected().stream().sorted(Comparator.comparing(FileRecord::path)).toList(),
        all.documents() + sent,
        rebuilt,
        complete,
        took);
  }
}
