package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * The best of what has any of the wanted clauses, looked for once, when it is asked for. One
 * instance for one search; not thread-safe.
 */
final class BestOfAny {

  /** Up to so many matches are counted while they are ranked, which is quicker than skipping. */
  private static final int COUNTED = 10_000;

  private final SearchTerms terms;
  private final Translation translation;
  private final int window;
  private @Nullable TopDocs found;

  /**
   * Looks for nothing yet.
   *
   * @param window how many documents at most
   */
  BestOfAny(SearchTerms terms, Translation translation, int window) {
    this.terms = terms;
    this.translation = translation;
    this.window = window;
  }

  boolean isFound() {
    return found != null;
  }

  /** Best first. */
  List<ScoreDoc> documents() throws IOException {
    return List.of(found().scoreDocs);
  }

  /** How many documents match, exactly. */
  long count() throws IOException {
    TopDocs known = found;
    return known != null && known.totalHits.relation() == TotalHits.Relation.EQUAL_TO
        ? known.totalHits.value()
        : terms.searcher().count(translation.matching().get());
  }

  /** The best that another query matches, best first. */
  List<ScoreDoc> of(Query query) throws IOException {
    return List.of(search(query).scoreDocs);
  }

  private TopDocs found() throws IOException {
    TopDocs known = found;
    if (known == null) {
      Shares score = translation.firstPass();
      known =
          score != null && isSmall() ? score.best(window) : search(translation.matching().get());
      found = known;
    }
    return known;
  }

  private TopDocs search(Query query) throws IOException {
    int counted = isSmall() ? Integer.MAX_VALUE : COUNTED;
    return terms.searcher().search(query, new TopScoreDocCollectorManager(window, counted));
  }

  private boolean isSmall() {
    return terms.searcher().getIndexReader().maxDoc() <= COUNTED;
  }
}
