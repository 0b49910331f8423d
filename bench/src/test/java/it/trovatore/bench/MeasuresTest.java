package it.trovatore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final double EXACTLY = 1e-12;

  @Test
  void aPerfectRankingHasOneOfEachMeasure() {
    assertEquals(
        new Measures(1, 1, 1, 1, 1), Measures.of(List.of("a", "b"), Map.of("a", 2, "b", 1)));
  }

  @Test
  void theGainIsTheGradeDiscountedByTheLogarithmOfTheRank() {
    Measures measures = Measures.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1));
    double gain = 1 / (Math.log(3) / Math.log(2)) + 2.0 / 2;
    double ideal = 2 + 1 / (Math.log(3) / Math.log(2));
    assertEquals(gain / ideal, measures.ndcg10(), EXACTLY);
    assertEquals(.5, measures.mrr10(), EXACTLY);
    assertEquals(0, measures.success1(), EXACTLY);
  }

  @Test
  void whatComesAfterTheTenthCountsForRecallOfAHundredAlone() {
    List<String> ranking = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ranking.add("x" + i);
    }
    ranking.add("a");
    assertEquals(new Measures(0, 0, 0, 0, .5), Measures.of(ranking, Map.of("a", 1, "b", 1)));
  }

  @Test
  void moreRelevantDocumentsThanTenDoNotLowerThePerfectRanking() {
    List<String> ranking = new ArrayList<>();
    Map<String, Integer> grades = new java.util.HashMap<>();
    for (int i = 0; i < 20; i++) {
      ranking.add("d" + i);
      grades.put("d" + i, 1);
    }
    Measures measures = Measures.of(ranking, grades);
    assertEquals(1, measures.ndcg10(), EXACTLY);
    assertEquals(.5, measures.recall10(), EXACTLY);
    assertEquals(1, measures.recall100(), EXACTLY);
  }

  @Test
  void theMeanIsThatOfAllQueries() {
    Measures mean =
        Measures.mean(List.of(new Measures(1, 1, 1, 1, 1), new Measures(0, .5, 0, 1, 1)));
    assertEquals(new Measures(.5, .75, .5, 1, 1), mean);
  }
}
