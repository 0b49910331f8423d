package it.trovatore.lucene.scoring;

import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds documents that have some words in one short stretch, in any order: as Lucene's unordered
 * intervals of a greatest width do, but read from the postings of few documents.
 */
public final class Intervals {

  private Intervals() {}

  /**
   * Those of some documents that have all of the wanted clauses within so many positions, in
   * ascending order; none when one of the clauses is more than terms.
   *
   * @param documents in ascending order
   */
  public static int[] within(int[] documents, SearchTerms terms, List<Wanted> wanted, int width)
      throws IOException {
    List<List<KnownTerm>> words = new ArrayList<>();
    for (Wanted each : wanted) {
      List<KnownTerm> anyOf = each.anyOf();
      if (anyOf == null) {
        return new int[0];
      }
      words.add(anyOf);
    }
    int[] found = new int[documents.length];
    int count = 0;
    for (LeafDocuments leaf : LeafDocuments.of(terms.searcher(), documents)) {
      Positions positions = new Positions(terms, leaf.context());
      int[][][] ofWords = new int[words.size()][][];
      for (int word = 0; word < ofWords.length; word++) {
        ofWords[word] = positions.of(words.get(word), leaf.documents());
      }
      for (int i = 0; i < leaf.documents().length; i++) {
        int at = i;
        if (narrowest(Arrays.stream(ofWords).map(each -> each[at]).toArray(int[][]::new))
            <= width) {
          found[count++] = leaf.context().docBase + leaf.documents()[i];
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** By moving on the word that is furthest behind, until it has no position left. */
  private static int narrowest(int[][] positions) {
    int[] at = new int[positions.length];
    int narrowest = Integer.MAX_VALUE;
    while (true) {
      int first = 0;
      int last = 0;
      for (int word = 0; word < positions.length; word++) {
        if (at[word] == positions[word].length) {
          return narrowest;
        }
        last = Math.max(last, positions[word][at[word]]);
        if (positions[word][at[word]] < positions[first][at[first]]) {
          first = word;
        }
      }
      narrowest = Math.min(narrowest, last - positions[first][at[first]] + 1);
      at[first]++;
    }
  }
}
