package it.trovatore.lucene.scoring;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.KnownWord;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a query are looked for near each other in {@link TextField#TEXT}: those that
 * follow each other but for stop words, also with one other between them, in any form; of few
 * words, a stop word only right beside its neighbour (<i>vitamina A</i>). The weights were chosen
 * by experiment with {@code trovatore eval}. Immutable.
 *
 * @param words what the index has of each word; one term or more of those in pairs
 * @param row what the index has of each word as typed, where these are few; else empty
 */
public record NearWords(List<List<KnownTerm>> words, List<Pair> pairs, List<List<KnownTerm>> row) {

  private static final float NEXT_WEIGHT = 0.4f;
  private static final float NEXT_BUT_ONE_WEIGHT = 0.2f;

  /** How many positions two words that are near may be moved. */
  private static final int SLOP = 5;

  /** Among more words the neighbours of stop words tell little. */
  private static final int FEW_WORDS = 3;

  public NearWords {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
    row = List.copyOf(row);
  }

  /**
   * Two words that may stand near each other, by their places in {@link #words}.
   *
   * @param slop how many positions they may be moved
   */
  record Pair(int first, int second, float weight, int slop) {}

  /**
   * Pairs the words of a query.
   *
   * @param typed all its words, in order
   * @param wanted those of them that a document should hold, in order
   */
  public static NearWords of(SearchTerms terms, List<Words.Word> typed, List<Words.Word> wanted) {
    return typed.size() > wanted.size() && typed.size() <= FEW_WORDS
        ? besideStopWords(terms, typed)
        : ofWanted(terms, typed, wanted);
  }

  private static NearWords besideStopWords(SearchTerms terms, List<Words.Word> typed) {
    List<List<KnownTerm>> words = typed.stream().map(word -> termsOf(terms, word)).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      boolean content = !typed.get(i - 1).stopWord() && !typed.get(i).stopWord();
      pair(pairs, words, i - 1, i, NEXT_WEIGHT, content ? SLOP : 0);
    }
    if (typed.size() == FEW_WORDS && typed.get(1).stopWord()) {
      pair(pairs, words, 0, 2, NEXT_WEIGHT, SLOP);
    }
    return new NearWords(words, pairs, row(terms, typed));
  }

  /** From the first word that tells something: the article before it may be another in a text. */
  private static List<List<KnownTerm>> row(SearchTerms terms, List<Words.Word> typed) {
    List<Words.Word> row = typed.stream().dropWhile(Words.Word::stopWord).toList();
    return typed.size() > FEW_WORDS || row.size() < 2
        ? List.of()
        : row.stream().map(word -> terms.known(word).in(TextField.TEXT).surface()).toList();
  }

  private static List<KnownTerm> termsOf(SearchTerms terms, Words.Word word) {
    KnownWord.Forms known = terms.known(word).in(TextField.TEXT);
    return word.stopWord() ? known.surface() : known.lemmas();
  }

  private static NearWords ofWanted(
      SearchTerms terms, List<Words.Word> typed, List<Words.Word> wanted) {
    List<List<KnownTerm>> words =
        wanted.stream().map(word -> terms.known(word).in(TextField.TEXT).lemmas()).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pair(pairs, words, i - 1, i, NEXT_WEIGHT, SLOP);
      if (i > 1) {
        pair(pairs, words, i - 2, i, NEXT_BUT_ONE_WEIGHT, SLOP);
      }
    }
    return new NearWords(words, pairs, row(terms, typed));
  }

  private static void pair(
      List<Pair> pairs,
      List<List<KnownTerm>> words,
      int first,
      int second,
      float weight,
      int slop) {
    if (!words.get(first).isEmpty() && !words.get(second).isEmpty()) {
      pairs.add(new Pair(first, second, weight, slop));
    }
  }
}
