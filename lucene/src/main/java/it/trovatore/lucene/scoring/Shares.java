package it.trovatore.lucene.scoring;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores documents by the terms that they have: a few that were chosen before, or all of a small
 * index. Each term's postings are read once, for all the documents, without the machinery of a
 * query. Valid as long as the {@link SearchTerms} it was made of; not thread-safe.
 */
public final class Shares {

  /**
   * The part of what is sought, by its idf, that a document must have for its short fields to count
   * in full: a title with a common word (<i>Che fare?</i>) comes behind a text with the rare one.
   * Chosen by experiment.
   */
  private static final float ENOUGH = 0.6f;

  private final SearchTerms terms;
  private final List<Share> shares;
  private final List<Share> inShortFields;
  private final float sought;

  /**
   * What adds to scores.
   *
   * @param inShortFields counts as far as a document has what the others seek
   */
  public Shares(SearchTerms terms, List<Share> shares, List<Share> inShortFields) {
    this.terms = terms;
    this.shares = List.copyOf(shares);
    this.inShortFields = List.copyOf(inShortFields);
    float idfs = 0;
    for (Share share : shares) {
      idfs += share.sought();
    }
    this.sought = idfs;
  }

  /**
   * What the best of some terms adds to the score of a document.
   *
   * @param terms of one field
   * @param sought how rare the word is that the terms stand for; 0 where another share counts it
   *     already
   */
  public record Share(List<KnownTerm> terms, float weight, float sought) {

    /** Of terms whose word another share counts, or that are not of what is sought. */
    public Share(List<KnownTerm> terms, float weight) {
      this(terms, weight, 0);
    }
  }

  /**
   * The best of all documents that have one of the terms, by these alone, and how many do; those in
   * short fields do not count. For an index of some thousand documents.
   *
   * @param window how many at most
   */
  public TopDocs best(int window) throws IOException {
    TopScoreDocCollector best =
        new TopScoreDocCollectorManager(window, Integer.MAX_VALUE).newCollector();
    for (LeafReaderContext leaf : terms.searcher().getLeafContexts()) {
      new TermAtATime(terms, leaf).collect(shares, best.getLeafCollector(leaf));
    }
    return best.topDocs();
  }

  /**
   * What the terms add to the scores of documents.
   *
   * @param documents in ascending order
   * @return in the same order; 0 or more each
   */
  public float[] of(int[] documents) throws IOException {
    float[] scores = new float[documents.length];
    if (!shares.isEmpty() || !inShortFields.isEmpty()) {
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

    /** What the best of a share's terms adds to each document. */
    private final float[] best;

    private @Nullable PostingsEnum reused;
    private boolean @Nullable [] titledByText;

    Leaf(LeafDocuments leaf) {
      this.leaf = leaf;
      this.best = new float[leaf.documents().length];
    }

    void addTo(float[] scores) throws IOException {
      float[] held = new float[best.length];
      for (Share share : shares) {
        findBest(share);
        for (int i = 0; i < best.length; i++) {
          scores[leaf.from() + i] += best[i];
          held[i] += best[i] > 0 ? share.sought() : 0;
        }
      }
      for (Share share : inShortFields) {
        findBest(share);
        for (int i = 0; i < best.length; i++) {
          scores[leaf.from() + i] += best[i] * partOfEnough(held[i]);
        }
      }
    }

    private float partOfEnough(float held) {
      return sought == 0 ? 1 : Math.min(1, held / (ENOUGH * sought));
    }

    private void findBest(Share share) throws IOException {
      Arrays.fill(best, 0);
      for (KnownTerm term : share.terms()) {
        if (term.field() != TextField.TITLE || haveTitles()) {
          addBest(term, share.weight());
        }
      }
    }

    private void addBest(KnownTerm term, float share) throws IOException {
      PostingsEnum postings = terms.postings(leaf.context(), term, PostingsEnum.FREQS, reused);
      if (postings == null) {
        return;
      }
      reused = postings;
      SimScorer scorer = terms.scorer(term);
      float weight = share * term.idf() * term.weight();
      long[] norm = norms(term.field());
      boolean inTitle = term.field() == TextField.TITLE;
      for (int i = 0; i < best.length; i++) {
        if (Positions.isAt(postings, leaf.documents()[i]) && !(inTitle && titledByText()[i])) {
          best[i] = Math.max(best[i], weight * scorer.score(postings.freq(), norm[i]));
        }
      }
    }

    /** Whether any of the documents has a title that counts beside its text. */
    private boolean haveTitles() throws IOException {
      boolean any = false;
      for (boolean byText : titledByText()) {
        any |= !byText;
      }
      return any;
    }

    private boolean[] titledByText() throws IOException {
      boolean[] known = titledByText;
      if (known == null) {
        known = leaf.areTitledByText();
        titledByText = known;
      }
      return known;
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
