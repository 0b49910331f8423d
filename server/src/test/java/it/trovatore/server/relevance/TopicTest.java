package it.trovatore.server.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {
  private static final Topic TOPIC = new Topic("word-1", "word", "acqua", Map.of("a", 2, "b", 1));

  @Test
  void theIdealOrderScoresOne() {
    assertEquals(1, TOPIC.ndcg(List.of("a", "b", "x"), 10), 1e-9);
  }

  @Test
  void whatIsFoundLaterCountsLess() {
    double found = 1 / log2(3) + 2 / log2(4);
    double ideal = 2 / log2(2) + 1 / log2(3);
    assertEquals(found / ideal, TOPIC.ndcg(List.of("x", "b", "a"), 10), 1e-9);
  }

  @Test
  void whatComesAfterTheDepthDoesNotCount() {
    assertEquals(0, TOPIC.ndcg(List.of("x", "y", "a"), 2), 1e-9);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
