package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * Ranks in two passes. The first chooses documents ({@link FirstPass}). The second adds to the best
 * of them what only ranks, and orders them anew; those after them keep the order of the first.
 *
 * @param total how many documents match, exactly
 * @param best the best documents, best first
 */
public record Ranking(long total, List<ScoreDoc> best) {

  /** How many documents the second pass looks at. */
  private static final int WINDOW = 24;

  /** For how many of them it is found out which words are near each other. */
  private static final int NEAR_WINDOW = 10;

  /**
   * Ranks.
   *
   * @param depth how many documents are wanted, at least 1
   */
  public static Ranking of(SearchTerms terms, Translation translation, int depth)
      throws IOException {
    FirstPass.Chosen first = FirstPass.of(terms, translation, Math.max(WINDOW, depth));
    List<ScoreDoc> ranked = first.documents();
    add(ranked.subList(0, Math.min(WINDOW, ranked.size())), translation.secondPass()::of);
    add(ranked.subList(0, Math.min(NEAR_WINDOW, ranked.size())), translation.nearness()::of);
    return new Ranking(
        first.total(), List.copyOf(ranked.subList(0, Math.min(depth, ranked.size()))));
  }

  /** Scores for documents in ascending order. */
  private interface Scores {
    float[] of(int[] documents) throws IOException;
  }

  private static void add(List<ScoreDoc> ranked, Scores more) throws IOException {
    ranked.sort(Comparator.comparingInt(each -> each.doc));
    float[] scores = more.of(ranked.stream().mapToInt(each -> each.doc).toArray());
    for (int i = 0; i < scores.length; i++) {
      ranked.get(i).score += scores[i];
    }
    ranked.sort(Candidates.BEST_FIRST);
  }
}
