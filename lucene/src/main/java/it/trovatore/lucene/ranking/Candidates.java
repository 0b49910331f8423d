package it.trovatore.lucene.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/**
 * The best documents so far, each with the tier in which it came first: the tiers are added from
 * the highest down. Not thread-safe.
 */
final class Candidates {

  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(each -> each.score)
          .reversed()
          .thenComparingInt(each -> each.doc);

  private final int most;
  private final List<ScoreDoc> best = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  /**
   * Begins with none.
   *
   * @param most how many are kept
   */
  Candidates(int most) {
    this.most = most;
  }

  /**
   * Adds those that were not added yet, with what their tier adds to each score, best first: beside
   * a tier small differences of scores are lost, and the order in which they were added stays.
   */
  void add(List<ScoreDoc> scored, float tier) {
    for (ScoreDoc each : scored.stream().sorted(BEST_FIRST).toList()) {
      if (seen.add(each.doc)) {
        best.add(new ScoreDoc(each.doc, each.score + tier));
      }
    }
    best.sort(Comparator.<ScoreDoc>comparingDouble(each -> each.score).reversed());
    if (best.size() > most) {
      best.subList(most, best.size()).clear();
    }
  }

  /** Those of some documents that were not added yet. */
  List<ScoreDoc> without(List<ScoreDoc> scored) {
    return scored.stream().filter(each -> !seen.contains(each.doc)).toList();
  }

  boolean areFull() {
    return best.size() >= most;
  }

  /** Best first; the caller's own. */
  List<ScoreDoc> best() {
    return best;
  }
}
