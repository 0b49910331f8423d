package it.trovatore.indexer.sync;

/**
 * Is told how a comparison goes on, from the thread that runs it; should return quickly. Only the
 * files that must be read are counted.
 */
public interface SyncListener {
  /** Hears nothing. */
  SyncListener NONE = new SyncListener() {};

  /** The files that must be read are known; never called when there are none. */
  default void started(int files, long bytes) {}

  /**
   * The run has come on.
   *
   * @param filesDone whole files, whatever became of them
   * @param bytesDone of these, and of the file under way where that can be told
   * @param documents found in them so far
   */
  default void progressed(int filesDone, long bytesDone, long documents) {}

  /** The files so far are in the index, whatever becomes of the run. */
  default void published() {}

  /** The run ended; called for every run. */
  default void finished(SyncSummary summary) {}

  /** The index turned out to be damaged, and is going to be built anew; on any thread. */
  default void damaged() {}

  /** The run failed and changed nothing since its last publication. */
  default void failed(RuntimeException failure) {}
}
