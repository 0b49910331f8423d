package it.trovatore.lucene.scoring;

import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds words one after the other, by the positions of the rarest first: most have no more. */
public final class ExactPhrases {

  private ExactPhrases() {}

  /**
   * Those of some documents that have words in a row, in ascending order.
   *
   * @param documents in ascending order
   * @param row the terms of one field that stand for each word; for one without any there is no row
   */
  public static int[] have(int[] documents, SearchTerms terms, List<List<KnownTerm>> row)
      throws IOException {
    int[] rarestFirst =
        IntStream.range(0, row.size())
            .boxed()
            .sorted(Comparator.comparingInt(word -> Holders.atMost(row.get(word))))
            .mapToInt(word -> word)
            .toArray();
    int[] found = new int[documents.length];
    int count = 0;
    for (LeafDocuments leaf : LeafDocuments.of(terms.searcher(), documents)) {
      Positions positions = new Positions(terms, leaf.context());
      for (int document : have(leaf.documents(), positions, row, rarestFirst)) {
        found[count++] = leaf.context().docBase + document;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] have(
      int[] documents, Positions positions, List<List<KnownTerm>> row, int[] order)
      throws IOException {
    int[] left = documents;
    int[][] starts = new int[documents.length][];
    for (int i = 0; i < order.length && left.length > 0; i++) {
      int[][] of = positions.of(row.get(order[i]), left);
      int count = 0;
      int[] still = new int[left.length];
      for (int j = 0; j < left.length; j++) {
        int[] both = i == 0 ? moved(of[j], order[i]) : common(starts[j], moved(of[j], order[i]));
        if (both.length > 0) {
          still[count] = left[j];
          starts[count++] = both;
        }
      }
      left = Arrays.copyOf(still, count);
    }
    return left;
  }

  /** Where a row begins whose word at a place has these positions. */
  private static int[] moved(int[] positions, int place) {
    for (int i = 0; i < positions.length; i++) {
      positions[i] -= place;
    }
    return positions;
  }

  private static int[] common(int[] one, int[] other) {
    int[] common = new int[Math.min(one.length, other.length)];
    int count = 0;
    int at = 0;
    for (int start : one) {
      while (at < other.length && other[at] < start) {
        at++;
      }
      if (at < other.length && other[at] == start) {
        common[count++] = other[at++];
      }
    }
    return Arrays.copyOf(common, count);
  }
}
