package it.trovatore.indexer.sync;

import it.trovatore.search.document.FileRecord;
import java.time.Duration;
import java.util.List;

/**
 * What a comparison of the folder with the index found and did, counted in files.
 *
 * @param added new files that gave documents
 * @param changed files whose content is another
 * @param moved files whose content was known under a path that is gone
 * @param removed files that are gone
 * @param unchanged files that were left as they are
 * @param deferred files still being written, left for the next comparison
 * @param rejected every file of the corpus with problems, by path, whenever they were found; {@link
 *     FileRecord#documents} tells whether a part of the file is indexed all the same
 * @param documents in the index now, or in the one that was being built
 * @param rebuilt whether the index was built anew, so that every file counts as new
 * @param complete false when the run was cancelled before all files were looked at; a rebuild has
 *     then left the index as it was
 * @param took how long
 */
public record SyncSummary(
    int added,
    int changed,
    int moved,
    int removed,
    int unchanged,
    int deferred,
    List<FileRecord> rejected,
    long documents,
    boolean rebuilt,
    boolean complete,
    Duration took) {

  public SyncSummary {
    rejected = List.copyOf(rejected);
  }

  /** The same run with these rejected files. */
  public SyncSummary rejecting(List<FileRecord> files) {
    return new SyncSummary(
        added, changed, moved, removed, unchanged, deferred, files, documents, rebuilt, complete,
        took);
  }

  /** Whether the index was altered. */
  public boolean altered() {
    return added + changed + moved + removed > 0;
  }
}
