package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation.InARow;
import it.trovatore.lucene.scoring.ExactPhrases;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;

/**
 * All of few, whose postings tell what a search would.
 *
 * @param scored in any order
 */
record FewWithAll(List<ScoreDoc> scored, SearchTerms terms) implements WithAll {

  @Override
  public List<ScoreDoc> lookedAt() {
    return scored;
  }

  @Override
  public List<ScoreDoc> inARow(InARow row) throws IOException {
    List<ScoreDoc> asTyped =
        ScoredDocuments.among(
            scored, ExactPhrases.have(ScoredDocuments.numbers(scored), terms, row.asTyped()));
    List<ScoreDoc> others = new ArrayList<>(scored);
    others.removeAll(asTyped);
    List<ScoreDoc> inflected =
        ScoredDocuments.among(
            others, ExactPhrases.have(ScoredDocuments.numbers(others), terms, row.inflected()));
    return Stream.concat(
            asTyped.stream().map(each -> new ScoreDoc(each.doc, each.score + row.asTypedTier())),
            inflected.stream().map(each -> new ScoreDoc(each.doc, each.score)))
        .toList();
  }
}
