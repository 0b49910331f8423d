package it.trovatore.lucene.scoring;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Scores words near each other in a few documents that were chosen before, as a sloppy phrase of
 * two words is scored: each occurrence of the first counts 1 / (1 + d), where d is how far the
 * nearest occurrence of the second is from the place right after it. Few words in a row as typed
 * score their idfs besides. Valid as long as the {@link SearchTerms} it was made of; not
 * thread-safe.
 */
public final class Nearness {

  /** Of the idfs of words in a row as typed, which is about what the words score elsewhere. */
  private static final float ROW_WEIGHT = 1;

  private final SearchTerms terms;
  private final NearWords near;

  /**
   * Scores by what is near.
   *
   * @param terms of the state of the index that the documents are of
   */
  public Nearness(SearchTerms terms, NearWords near) {
    this.terms = terms;
    this.near = near;
  }

  /**
   * What words near each other add to the scores of documents.
   *
   * @param documents in ascending order
   * @return in the same order; 0 or more each
   */
  public float[] of(int[] documents) throws IOException {
    float[] scores = new float[documents.length];
    if (!near.pairs().isEmpty()) {
      for (LeafDocuments leaf : LeafDocuments.of(terms.searcher(), documents)) {
        addTo(scores, leaf);
      }
    }
    if (!near.row().isEmpty()) {
      addRow(scores, documents);
    }
    return scores;
  }

  private void addRow(float[] scores, int[] documents) throws IOException {
    float score = 0;
    for (List<KnownTerm> word : near.row()) {
      if (word.isEmpty()) {
        return;
      }
      score += word.getFirst().idf();
    }
    int at = 0;
    for (int document : ExactPhrases.have(documents, terms, near.row())) {
      while (documents[at] < document) {
        at++;
      }
      scores[at] += ROW_WEIGHT * score;
    }
  }

  private void addTo(float[] scores, LeafDocuments leaf) throws IOException {
    Positions positions = new Positions(terms, leaf.context());
    int[][][] known = new int[near.words().size()][][];
    long[] norms = leaf.norms(TextField.TEXT);
    for (NearWords.Pair pair : near.pairs()) {
      int[][] first = known(pair.first(), known, positions, leaf);
      int[][] second = known(pair.second(), known, positions, leaf);
      KnownTerm one = near.words().get(pair.first()).getFirst();
      KnownTerm other = near.words().get(pair.second()).getFirst();
      float weight = pair.weight() * (one.idf() + other.idf());
      SimScorer scorer = terms.scorer(one);
      for (int i = 0; i < norms.length; i++) {
        float sum = sum(first[i], second[i], pair.slop());
        if (sum > 0) {
          scores[leaf.from() + i] += weight * scorer.score(sum, norms[i]);
        }
      }
    }
  }

  private int[][] known(int word, int[][][] known, Positions positions, LeafDocuments leaf)
      throws IOException {
    if (known[word] == null) {
      known[word] = positions.of(near.words().get(word), leaf.documents());
    }
    return known[word];
  }

  private static float sum(int[] first, int[] second, int slop) {
    float sum = 0;
    int from = 0;
    int before = -1;
    for (int position : first) {
      if (position == before) {
        continue;
      }
      before = position;
      while (from < second.length && second[from] < position + 1 - slop) {
        from++;
      }
      int nearest = Integer.MAX_VALUE;
      for (int i = from; i < second.length && second[i] <= position + 1 + slop; i++) {
        if (second[i] != position) {
          nearest = Math.min(nearest, Math.abs(second[i] - position - 1));
        }
      }
      if (nearest <= slop) {
        sum += 1f / (1 + nearest);
      }
    }
    return sum;
  }
}
