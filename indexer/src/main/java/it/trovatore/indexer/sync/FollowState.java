package it.trovatore.indexer.sync;

import org.jspecify.annotations.Nullable;

/** What a {@link FolderFollower} is doing. */
public sealed interface FollowState {

  /**
   * Why the index does not follow, for people, in Italian; null when it does. It stays, however
   * often what failed is tried again, until that has succeeded.
   */
  @Nullable String problem();

  /**
   * How many files were found and are still to be read or, the last one, to be published, also
   * while what keeps them from it lasts, as when they are still being written; 0 when nothing is
   * known of any, as while the folder is looked through for the first time.
   */
  int waiting();

  /**
   * Waits for changes.
   *
   * @param last how the last run that succeeded ended, be it a comparison or a look at some files,
   *     which counts all files, too; null before the first
   */
  record Idle(@Nullable SyncSummary last, int waiting, @Nullable String problem)
      implements FollowState {}

  /**
   * Compares, or reads files.
   *
   * @param done files read
   * @param total files to read; 0 while the folder is being looked through
   */
  record Running(int done, int total, int waiting, @Nullable String problem)
      implements FollowState {}
}
