package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores a few documents that were chosen before by the terms that they have. Each term's postings
 * are read once, for all the documents, without the machinery of a query. Valid as long as the
 * {@link SearchTerms} it was made of; not thread-safe.
 */
public final class Shares {

  private final SearchTerms terms;
  private final List<Share> shares;

  Shares(SearchTerms terms, List<Share> shares) {
    this.terms = terms;
    this.shares = List.copyOf(shares);
  }

  /**
   * What the best of some terms adds to the score of a document.
   *
   * @param terms of one field
   */
  record Share(List<KnownTerm> terms, float weight) {}

  /**
   * What the terms add to the scores of documents.
   *
   * @param documents in ascending order
   * @return in the same order; 0 or more each
   */
  public float[] of(int[] documents) throws IOException {
    float[] scores = new float[documents.length];
    if (!shares.isEmpty()) {
      for (LeafDocuments leaf : LeafDocuments.of(terms.searcher(), documents)) {
        new Leaf(leaf).addTo(scores);
      }
    }
    return scores;
  }

  /** The documents of one segment. */
  private final class Leaf {
    private final LeafDocuments leaf;
    private final Map<TextField, long[]> norms = new EnumMap<>(TextField.class);
    private @Nullable PostingsEnum reused;

    Leaf(LeafDocuments leaf) {
      this.leaf = leaf;
    }

    void addTo(float[] scores) throws IOException {
      float[] best = new float[leaf.documents().length];
      for (Share share : shares) {
        Arrays.fill(best, 0);
        for (KnownTerm term : share.terms()) {
          addBest(best, term, share.weight());
        }
        for (int i = 0; i < best.length; i++) {
          scores[leaf.from() + i] += best[i];
        }
      }
    }

    private void addBest(float[] best, KnownTerm term, float share) throws IOException {
      PostingsEnum postings = terms.postings(leaf.context(), term, PostingsEnum.FREQS, reused);
      if (postings == null) {
        return;
      }
      reused = postings;
      SimScorer scorer = terms.scorer(term);
      float weight = share * term.rarity() * term.weight();
      long[] norm = norms(term.field());
      for (int i = 0; i < best.length; i++) {
        if (Positions.isAt(postings, leaf.documents()[i])) {
          best[i] = Math.max(best[i], weight * scorer.score(postings.freq(), norm[i]));
        }
      }
    }

    private long[] norms(TextField field) throws IOException {
      long[] known = norms.get(field);
      if (known == null) {
        known = leaf.norms(field);
        norms.put(field, known);
      }
      return known;
    }
  }
}
