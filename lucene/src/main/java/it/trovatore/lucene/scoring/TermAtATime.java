package it.trovatore.lucene.scoring;

import it.trovatore.lucene.scoring.Shares.Share;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores all documents of a segment that have one of some terms, a term after the other: quicker
 * for a small segment than Lucene's scorer of disjunctions, which makes ready for 4,096 documents
 * at a time. Keeps a score for every document. One instance for one segment and search; not
 * thread-safe.
 */
final class TermAtATime {

  private static final long NORM_OF_ONE_WORD = 1;

  private final SearchTerms terms;
  private final LeafReaderContext leaf;
  private final float[] scores;
  private final FixedBitSet matches;
  private final DocAndFloatFeatureBuffer postings = new DocAndFloatFeatureBuffer();
  private long[] norms = new long[0];

  TermAtATime(SearchTerms terms, LeafReaderContext leaf) {
    this.terms = terms;
    this.leaf = leaf;
    this.scores = new float[leaf.reader().maxDoc()];
    this.matches = new FixedBitSet(scores.length);
  }

  /** Gives what has one of the terms to a collector, in order, each with the sum of its shares. */
  void collect(List<Share> shares, LeafCollector collector) throws IOException {
    for (Share share : shares) {
      add(share);
    }
    Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(matches, 0);
    }
    Current current = new Current(scores);
    collector.setScorer(current);
    for (int document = first(0); document < scores.length; document = first(document + 1)) {
      current.document = document;
      collector.collect(document);
    }
  }

  private int first(int from) {
    return from < scores.length ? matches.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Adds the best of a share's terms to each document that has one of them. */
  private void add(Share share) throws IOException {
    List<KnownTerm> anyOf = share.terms();
    if (anyOf.size() == 1) {
      add(anyOf.getFirst(), share.weight(), scores, false);
    } else if (!anyOf.isEmpty()) {
      float[] best = new float[scores.length];
      for (KnownTerm term : anyOf) {
        add(term, share.weight(), best, true);
      }
      for (int i = 0; i < best.length; i++) {
        scores[i] += best[i];
      }
    }
  }

  private void add(KnownTerm term, float share, float[] to, boolean best) throws IOException {
    PostingsEnum all = terms.postings(leaf, term, PostingsEnum.FREQS, null);
    if (all == null) {
      return;
    }
    float weight = share * term.idf() * term.weight();
    BulkSimScorer scorer = terms.scorer(term).asBulkSimScorer();
    NumericDocValues lengths = leaf.reader().getNormValues(term.field().key());
    all.nextDoc();
    for (all.nextPostings(scores.length, postings);
        postings.size > 0;
        all.nextPostings(scores.length, postings)) {
      readNorms(lengths);
      scorer.score(postings.size, postings.features, norms, postings.features);
      for (int i = 0; i < postings.size; i++) {
        int document = postings.docs[i];
        float score = weight * postings.features[i];
        matches.set(document);
        to[document] = best ? Math.max(to[document], score) : to[document] + score;
      }
    }
  }

  private void readNorms(@Nullable NumericDocValues lengths) throws IOException {
    if (norms.length < postings.size) {
      norms = new long[postings.docs.length];
    }
    if (lengths == null) {
      Arrays.fill(norms, NORM_OF_ONE_WORD);
    } else {
      lengths.longValues(postings.size, postings.docs, norms, NORM_OF_ONE_WORD);
    }
  }

  /** The document that a collector is given. */
  private static final class Current extends Scorable {
    private final float[] scores;
    private int document;

    Current(float[] scores) {
      this.scores = scores;
    }

    @Override
    public float score() {
      return scores[document];
    }
  }
}
