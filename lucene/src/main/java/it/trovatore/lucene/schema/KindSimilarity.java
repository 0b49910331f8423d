package it.trovatore.lucene.schema;

import it.trovatore.analysis.TermKind;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 with parameters for each {@link TermKind}. A field's average length counts all terms, some
 * four at a position, while a document's length counts positions: so lengths are about a quarter of
 * the average, which the parameters allow for. Thread-safe.
 */
final class KindSimilarity extends Similarity {

  private static final BM25Similarity LEMMAS = new BM25Similarity(0.9f, 0.85f);
  private static final BM25Similarity SURFACE = new BM25Similarity(2.6f, 0.97f);

  @Override
  public long computeNorm(FieldInvertState state) {
    return LEMMAS.computeNorm(state);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    return of(terms).scorer(boost, collection, terms);
  }

  private static BM25Similarity of(TermStatistics... terms) {
    return terms.length > 0 && TermKind.of(terms[0].term().utf8ToString()) == TermKind.SURFACE
        ? SURFACE
        : LEMMAS;
  }
}
