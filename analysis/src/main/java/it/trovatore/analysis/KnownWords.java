package it.trovatore.analysis;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of the language that Morph-it! lacks, so that they are not taken for slips; from {@code
 * words.txt}. Some are of a kind that rules make (<i>idroterapia</i>), of which others may be
 * slips; the forms of the rest meet by their stems, as those of all unknown words do. An instance
 * is for one thread.
 */
final class KnownWords {

  private final UnknownWordStemmer stemmer = new UnknownWordStemmer();

  /** What all instances share, loaded at the first use. */
  private static final class Shared {
    static final Set<String> STEMS = stems();

    private static Set<String> stems() {
      UnknownWordStemmer stemmer = new UnknownWordStemmer();
      return Tables.words("words.txt").stream()
          .flatMap(word -> stemmer.stems(word).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Whether it is one of them, in any form but that of a verb with pronouns. */
  boolean have(String word) {
    return !UnknownWordStemmer.endsInPronouns(word)
        && stemmer.stems(word).stream().anyMatch(Shared.STEMS::contains);
  }
}
