package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation.InARow;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * The best of many, which a search finds: no more than its window, so that they differ with the
 * page.
 *
 * @param scored best first
 */
record ManyWithAll(List<ScoreDoc> scored, BestOfAny any) implements WithAll {

  /** In so many it is looked where the clauses stand: always the same, so that all pages agree. */
  private static final int LOOKED_AT = 24;

  @Override
  public List<ScoreDoc> lookedAt() {
    return scored.subList(0, Math.min(LOOKED_AT, scored.size()));
  }

  @Override
  public List<ScoreDoc> inARow(InARow row) throws IOException {
    return any.of(row.query().get());
  }
}
