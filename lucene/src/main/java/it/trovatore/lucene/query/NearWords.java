package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a query are looked for near each other in {@link TextField#TEXT}: those that
 * follow each other but for stop words, also with one other between them, in any form. The weights
 * were chosen by experiment with {@code trovatore eval}. Immutable.
 *
 * @param words what the index has of each word; one term or more of those in pairs
 */
record NearWords(List<List<KnownTerm>> words, List<Pair> pairs) {

  private static final float NEXT_WEIGHT = 0.4f;
  private static final float NEXT_BUT_ONE_WEIGHT = 0.2f;

  NearWords {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
  }

  /** Two words that may stand near each other, by their places in {@link #words}. */
  record Pair(int first, int second, float weight) {}

  /**
   * Pairs the words of a query.
   *
   * @param wanted the words that a document should hold, in order
   */
  static NearWords of(SearchTerms terms, List<Words.Word> wanted) {
    List<List<KnownTerm>> words =
        wanted.stream().map(word -> terms.known(word).in(TextField.TEXT).lemmas()).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pair(pairs, words, i - 1, i, NEXT_WEIGHT);
      if (i > 1) {
        pair(pairs, words, i - 2, i, NEXT_BUT_ONE_WEIGHT);
      }
    }
    return new NearWords(words, pairs);
  }

  private static void pair(
      List<Pair> pairs, List<List<KnownTerm>> words, int first, int second, float weight) {
    if (!words.get(first).isEmpty() && !words.get(second).isEmpty()) {
      pairs.add(new Pair(first, second, weight));
    }
  }
}
