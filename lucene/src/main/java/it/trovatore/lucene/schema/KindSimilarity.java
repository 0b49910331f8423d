package it.trovatore.lucene.schema;

import it.trovatore.analysis.TermKind;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * BM25 with parameters for each {@link TermKind}. A field's average length counts all terms, some
 * four at a position, while a document's length counts positions: so lengths are about a quarter of
 * the average, which the parameters allow for. Thread-safe.
 */
public final class KindSimilarity extends Similarity {

  private static final float LEMMAS_K1 = 1.1f;
  private static final float LEMMAS_B = 0.93f;
  private static final float SURFACE_K1 = 2.6f;
  private static final float SURFACE_B = 0.97f;

  private static final BM25Similarity LEMMAS = new BM25Similarity(LEMMAS_K1, LEMMAS_B);
  private static final BM25Similarity SURFACE = new BM25Similarity(SURFACE_K1, SURFACE_B);
  private static final Idf IDF = new Idf();
  private static final BM25Similarity LEMMAS_ALIKE = new AllAlike(LEMMAS_K1, LEMMAS_B);
  private static final BM25Similarity SURFACE_ALIKE = new AllAlike(SURFACE_K1, SURFACE_B);

  private static final BytesRef SURFACE_MARK = new BytesRef(TermKind.SURFACE.term(""));

  @Override
  public long computeNorm(FieldInvertState state) {
    return LEMMAS.computeNorm(state);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    boolean surface = terms.length > 0 && StringHelper.startsWith(terms[0].term(), SURFACE_MARK);
    return (surface ? SURFACE : LEMMAS).scorer(boost, collection, terms);
  }

  /**
   * The scorer of a kind's terms but for their {@link #idf}, by which what it gives is to be
   * multiplied: one serves all terms of a field, whose own scorers each prepare a table of lengths.
   */
  public SimScorer withoutIdf(TermKind kind, CollectionStatistics collection) {
    TermStatistics any = new TermStatistics(new BytesRef(), 1, 1);
    return (kind == TermKind.SURFACE ? SURFACE_ALIKE : LEMMAS_ALIKE).scorer(1, collection, any);
  }

  /** The inverse document frequency of a term that so many documents have. */
  public float idf(CollectionStatistics collection, int documents) {
    return IDF.of(documents, collection.docCount());
  }

  /** The formula of BM25 for inverse document frequency. */
  private static final class Idf extends BM25Similarity {
    float of(long documents, long all) {
      return idf(documents, all);
    }
  }

  /** Scores every term as if all were equally rare. */
  private static final class AllAlike extends BM25Similarity {
    AllAlike(float k1, float b) {
      super(k1, b);
    }

    @Override
    protected float idf(long docFreq, long docCount) {
      return 1;
    }
  }
}
