package it.trovatore.lucene.ranking;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** Selects scored documents by their document numbers. */
final class ScoredDocuments {

  private ScoredDocuments() {}

  /** The documents' numbers, in ascending order. */
  static int[] numbers(List<ScoreDoc> scored) {
    return scored.stream().mapToInt(each -> each.doc).sorted().toArray();
  }

  /**
   * Those whose number is one of some, in their own order.
   *
   * @param numbers in ascending order
   */
  static List<ScoreDoc> among(List<ScoreDoc> scored, int[] numbers) {
    return scored.stream().filter(each -> Arrays.binarySearch(numbers, each.doc) >= 0).toList();
  }
}
