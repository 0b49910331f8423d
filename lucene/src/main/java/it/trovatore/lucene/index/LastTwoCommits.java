package it.trovatore.lucene.index;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the commit before the last one too, to answer from when the last one is damaged. */
final class LastTwoCommits extends IndexDeletionPolicy {
  private static final int KEPT = 2;

  @Override
  public void onInit(List<? extends IndexCommit> commits) {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) {
    commits.subList(0, Math.max(0, commits.size() - KEPT)).forEach(IndexCommit::delete);
  }
}
