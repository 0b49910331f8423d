package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores what only ranks, for a few documents that were chosen before: families, titles, stop
 * words, and words near each other. Each term's postings are read once, for all the documents,
 * without the machinery of a query. Nearness is that of a sloppy phrase of two words: each
 * occurrence of the first counts 1 / (1 + d), where d is how far the nearest occurrence of the
 * second is from the place right after it.
 *
 * <p>Valid as long as the {@link SearchTerms} it was made of; not thread-safe.
 */
public final class SecondPass {

  private static final long ONE_WORD = 1;

  /** How many positions two words that are near may be moved. */
  private static final int SLOP = 5;

  private final SearchTerms terms;
  private final List<Share> shares;
  private final NearWords near;

  SecondPass(SearchTerms terms, List<Share> shares, NearWords near) {
    this.terms = terms;
    this.shares = List.copyOf(shares);
    this.near = near;
  }

  /**
   * What the best of some terms adds to the score of a document.
   *
   * @param terms of one field and kind
   */
  record Share(List<KnownTerm> terms, float weight) {}

  /**
   * What words in other forms and fields, and stop words, add to the scores of documents.
   *
   * @param documents in ascending order
   * @return in the same order; 0 or more each
   */
  public float[] shares(int[] documents) throws IOException {
    return shares.isEmpty() ? new float[documents.length] : scores(documents, Leaf::addShares);
  }

  /**
   * What words near each other add, which costs more to find out.
   *
   * @param documents in ascending order
   * @return in the same order; 0 or more each
   */
  public float[] nearness(int[] documents) throws IOException {
    return near.pairs().isEmpty() ? new float[documents.length] : scores(documents, Leaf::addNear);
  }

  /** Adds to the scores of a segment's documents. */
  private interface Part {
    void addTo(Leaf leaf, float[] scores) throws IOException;
  }

  private float[] scores(int[] documents, Part part) throws IOException {
    float[] scores = new float[documents.length];
    for (LeafDocuments each : LeafDocuments.of(terms.searcher(), documents)) {
      part.addTo(new Leaf(each), scores);
    }
    return scores;
  }

  /** The documents of one segment. */
  private final class Leaf {
    private final LeafReaderContext context;
    private final int[] documents;
    private final int offset;
    private final Map<TextField, long[]> norms = new EnumMap<>(TextField.class);
    private @Nullable PostingsEnum frequencies;

    Leaf(LeafDocuments leaf) {
      this.context = leaf.context();
      this.documents = leaf.documents();
      this.offset = leaf.from();
    }

    void addShares(float[] scores) throws IOException {
      float[] best = new float[documents.length];
      for (Share share : shares) {
        Arrays.fill(best, 0);
        for (KnownTerm term : share.terms()) {
          addBest(best, term, share.weight());
        }
        for (int i = 0; i < best.length; i++) {
          scores[offset + i] += best[i];
        }
      }
    }

    private void addBest(float[] best, KnownTerm term, float share) throws IOException {
      PostingsEnum postings = terms.postings(context, term, PostingsEnum.FREQS, frequencies);
      if (postings == null) {
        return;
      }
      frequencies = postings;
      SimScorer scorer = terms.scorer(term);
      float weight = share * term.rarity();
      long[] norm = norms(term.field());
      for (int i = 0; i < documents.length; i++) {
        if (Positions.isAt(postings, documents[i])) {
          best[i] = Math.max(best[i], weight * scorer.score(postings.freq(), norm[i]));
        }
      }
    }

    void addNear(float[] scores) throws IOException {
      Positions positions = new Positions(terms, context);
      int[][][] known = new int[near.words().size()][][];
      long[] norm = norms(TextField.TEXT);
      for (NearWords.Pair pair : near.pairs()) {
        int[][] first = known(pair.first(), known, positions);
        int[][] second = known(pair.second(), known, positions);
        KnownTerm one = near.words().get(pair.first()).getFirst();
        KnownTerm other = near.words().get(pair.second()).getFirst();
        float weight = pair.weight() * (one.rarity() + other.rarity());
        SimScorer scorer = terms.scorer(one);
        for (int i = 0; i < documents.length; i++) {
          float nearness = nearness(first[i], second[i]);
          if (nearness > 0) {
            scores[offset + i] += weight * scorer.score(nearness, norm[i]);
          }
        }
      }
    }

    private int[][] known(int word, int[][][] known, Positions positions) throws IOException {
      if (known[word] == null) {
        known[word] = positions.of(near.words().get(word), documents);
      }
      return known[word];
    }

    private long[] norms(TextField field) throws IOException {
      long[] known = norms.get(field);
      if (known == null) {
        known = new long[documents.length];
        NumericDocValues values = context.reader().getNormValues(field.key());
        for (int i = 0; i < documents.length; i++) {
          known[i] =
              values != null && values.advanceExact(documents[i]) ? values.longValue() : ONE_WORD;
        }
        norms.put(field, known);
      }
      return known;
    }
  }

  private static float nearness(int[] first, int[] second) {
    float sum = 0;
    int from = 0;
    for (int position : first) {
      while (from < second.length && second[from] < position + 1 - SLOP) {
        from++;
      }
      int nearest = Integer.MAX_VALUE;
      for (int i = from; i < second.length && second[i] <= position + 1 + SLOP; i++) {
        if (second[i] != position) {
          nearest = Math.min(nearest, Math.abs(second[i] - position - 1));
        }
      }
      if (nearest <= SLOP) {
        sum += 1f / (1 + nearest);
      }
    }
    return sum;
  }
}
