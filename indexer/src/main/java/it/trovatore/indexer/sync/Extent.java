package it.trovatore.indexer.sync;

/** What a run compares. */
enum Extent {
  /**
   * The files that are said to have changed, by their content even if size and time are the same.
   */
  NAMED,

  /** All files. */
  ALL,

  /** All files, for a new index, which shows nothing before the end. */
  REBUILD
}
