package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a query are looked for near each other in {@link TextField#TEXT}: those that
 * follow each other but for stop words, in any form, also with one other between them; and a stop
 * word right before another word, as written. The weights were chosen by experiment with {@code
 * trovatore eval}. Immutable.
 *
 * @param words what the index has of each word; one term or more of those in pairs
 * @param content pairs without stop words
 * @param introduced pairs of a stop word and what it introduces
 */
record NearWords(List<List<KnownTerm>> words, List<Pair> content, List<Pair> introduced) {

  private static final float NEXT_WEIGHT = 0.4f;
  private static final float NEXT_BUT_ONE_WEIGHT = 0.2f;
  private static final float STOP_WORD_WEIGHT = 0.15f;

  /** How many positions two words may be moved. */
  private static final int SLOP = 5;

  NearWords {
    words = List.copyOf(words);
    content = List.copyOf(content);
    introduced = List.copyOf(introduced);
  }

  /**
   * Two words that may stand near each other, by their places in {@link #words}.
   *
   * @param slop the greatest distance that counts; 0 if only one right after the other does
   */
  record Pair(int first, int second, int slop, float weight) {}

  /**
   * Pairs the words of a query.
   *
   * @param wanted the words that a document should hold, in order
   * @param runs words side by side, stop words too, in order
   */
  static NearWords of(SearchTerms terms, List<Words.Word> wanted, List<List<Words.Word>> runs) {
    Places places = new Places(terms);
    List<Pair> content = new ArrayList<>();
    for (int i = 1; i < wanted.size(); i++) {
      places.pair(content, wanted.get(i - 1), wanted.get(i), SLOP, NEXT_WEIGHT);
      if (i > 1) {
        places.pair(content, wanted.get(i - 2), wanted.get(i), SLOP, NEXT_BUT_ONE_WEIGHT);
      }
    }
    List<Pair> introduced = new ArrayList<>();
    for (List<Words.Word> run : runs) {
      for (int i = 1; i < run.size(); i++) {
        if (run.get(i - 1).stopWord() && !run.get(i).stopWord()) {
          places.pair(introduced, run.get(i - 1), run.get(i), 0, STOP_WORD_WEIGHT);
        }
      }
    }
    return new NearWords(places.words, content, introduced);
  }

  private static final class Places {
    private final SearchTerms terms;
    private final List<Words.Word> seen = new ArrayList<>();
    private final List<List<KnownTerm>> words = new ArrayList<>();

    Places(SearchTerms terms) {
      this.terms = terms;
    }

    void pair(List<Pair> pairs, Words.Word first, Words.Word second, int slop, float weight) {
      int one = place(first);
      int other = place(second);
      if (one >= 0 && other >= 0) {
        pairs.add(new Pair(one, other, slop, weight));
      }
    }

    /** Negative for a word that the index lacks. */
    private int place(Words.Word word) {
      int place = seen.indexOf(word);
      if (place < 0) {
        KnownWord.Forms known = terms.known(word).in(TextField.TEXT);
        place = seen.size();
        seen.add(word);
        words.add(word.stopWord() ? known.surface() : known.lemmas());
      }
      return words.get(place).isEmpty() ? -1 : place;
    }
  }
}
