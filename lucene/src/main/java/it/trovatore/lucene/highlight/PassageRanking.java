package it.trovatore.lucene.highlight;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Prefers passages with many different matches, and with long ones (a phrase before a word); among
 * equals the earlier.
 */
final class PassageRanking extends PassageScorer {

  /** What a match counts beside another of the same term. */
  static final double REPEATED = 0.1;

  /** Above 1, so that a phrase outweighs as many letters in single words. */
  private static final double LENGTH_POWER = 1.5;

  @Override
  public float score(Passage passage, int contentLength) {
    Set<BytesRef> seen = new HashSet<>();
    float score = 0;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int length = passage.getMatchEnds()[i] - passage.getMatchStarts()[i];
      boolean first = seen.add(passage.getMatchTerms()[i]);
      score += (float) (weight(length) * (first ? 1 : REPEATED));
    }
    return score * norm(passage.getStartOffset());
  }

  /** What a match of so many characters counts. */
  static double weight(int length) {
    return Math.pow(length, LENGTH_POWER);
  }
}
