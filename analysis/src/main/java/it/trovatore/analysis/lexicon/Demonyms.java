package it.trovatore.analysis.lexicon;

import java.util.List;
import java.util.stream.Stream;

/**
 * Adjectives of places (<i>francese, gardesano</i>), from {@code demonyms.txt}: of one family with
 * the place's name.
 */
final class Demonyms {

  private static final WordList ALL = new WordList(Tables.bytes("demonyms.txt"));

  private Demonyms() {}

  /**
   * The places that a lemma is an adjective of; mostly none.
   *
   * @param lemma in lower case, or what {@link UnknownWordStemmer} makes of a word without one
   */
  static List<String> places(String lemma) {
    String root = UnknownWordStemmer.root(lemma);
    return root.equals(lemma)
        ? ALL.before(lemma)
        : Stream.of(root + 'o', root + 'e').map(ALL::before).flatMap(List::stream).toList();
  }
}
