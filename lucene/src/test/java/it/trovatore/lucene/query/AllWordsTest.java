package it.trovatore.lucene.query;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.query.Translation.AllWords;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.search.query.QueryParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.junit.jupiter.api.Test;

/** What is read from the postings is what Lucene finds, and scored as Lucene scores it. */
class AllWordsTest {

  private static final int QUERIES = 300;

  @Test
  void documentsScoreAsTheirQuerySays() throws IOException {
    int compared = 0;
    try (RandomIndex index = RandomIndex.open()) {
      SearchTerms terms = new SearchTerms(index.searcher());
      for (int i = 0; i < QUERIES; i++) {
        String text = i == 0 ? "porto di la la" : index.text(1 + index.random().nextInt(5));
        Translation translation = translation(terms, text);
        AllWords allWords = translation.allWords();
        Shares score = translation.firstPass();
        if (allWords != null && score != null) {
          List<ScoreDoc> found = Holders.scored(index.all(), terms, allWords.query().get());
          float[] scores = score.of(found.stream().mapToInt(each -> each.doc).toArray());
          for (int at = 0; at < scores.length; at++) {
            float expected = found.get(at).score;
            assertEquals(expected, scores[at], 1e-5 * expected, text + ", seed " + index.seed());
            compared++;
          }
        }
      }
    }
    assertTrue(compared > QUERIES);
  }

  @Test
  void theBestOfAllAreThoseOfTheirQuery() throws IOException {
    int compared = 0;
    try (RandomIndex index = RandomIndex.open()) {
      SearchTerms terms = new SearchTerms(index.searcher());
      for (int i = 0; i < QUERIES; i++) {
        String text = index.text(1 + index.random().nextInt(5));
        Translation translation = translation(terms, text);
        Shares score = translation.firstPass();
        if (score != null) {
          TopDocs expected =
              terms.searcher().search(translation.matching().get(), RandomIndex.DOCUMENTS);
          TopDocs best = score.best(RandomIndex.DOCUMENTS);
          assertEquals(expected.totalHits, best.totalHits, text + ", seed " + index.seed());
          Map<Integer, Float> scores =
              Stream.of(expected.scoreDocs).collect(toMap(each -> each.doc, each -> each.score));
          for (ScoreDoc each : best.scoreDocs) {
            float other = scores.getOrDefault(each.doc, Float.NaN);
            assertEquals(other, each.score, 1e-5 * other, text + ", seed " + index.seed());
            compared++;
          }
          for (int at = 1; at < best.scoreDocs.length; at++) {
            assertTrue(best.scoreDocs[at - 1].score >= best.scoreDocs[at].score);
          }
        }
      }
    }
    assertTrue(compared > QUERIES);
  }

  @Test
  void noDocumentIsMissedThatHasAll() throws IOException {
    try (RandomIndex index = RandomIndex.open()) {
      SearchTerms terms = new SearchTerms(index.searcher());
      for (int i = 0; i < QUERIES; i++) {
        String text = index.text(2 + index.random().nextInt(3));
        AllWords allWords = translation(terms, text).allWords();
        int[] holders = allWords == null ? null : Holders.haveAll(terms, allWords.clauses());
        if (allWords != null && holders != null) {
          for (ScoreDoc each : Holders.scored(index.live(), terms, allWords.query().get())) {
            assertTrue(
                Arrays.binarySearch(holders, each.doc) >= 0, text + ", seed " + index.seed());
          }
        }
      }
    }
  }

  private static Translation translation(SearchTerms terms, String text) {
    return QueryTranslator.translate(terms, QueryParser.parse(text).query());
  }
}
