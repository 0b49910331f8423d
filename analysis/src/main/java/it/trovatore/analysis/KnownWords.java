package it.trovatore.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of the language that Morph-it! lacks, so that they are not taken for slips; from {@code
 * words.txt}. Some are of a kind that rules make (<i>idroterapia</i>), of which others may be
 * slips; the forms of the rest meet by their stems, as those of all unknown words do. An instance
 * is for one thread.
 */
final class KnownWords {

  /** The letters that every stem has in common with its word, folded. */
  private static final int KEPT = 2;

  private final UnknownWordStemmer stemmer = new UnknownWordStemmer();

  /** What all instances share, loaded at the first use. */
  private static final class Shared {
    static final Map<String, List<String>> WORDS = byBeginning();

    /** By the same letters, once a word that begins so has been asked for. */
    static final Map<String, Set<String>> STEMS = new ConcurrentHashMap<>();

    private static Map<String, List<String>> byBeginning() {
      Map<String, List<String>> words = new HashMap<>();
      for (String word : Tables.words("words.txt")) {
        words.computeIfAbsent(beginning(Folding.fold(word)), each -> new ArrayList<>()).add(word);
      }
      return words;
    }
  }

  /** Whether it is one of them, in any form but that of a verb with pronouns. */
  boolean have(String word) {
    return !UnknownWordStemmer.endsInPronouns(word)
        && stemmer.stems(word).stream().anyMatch(stem -> stemsLike(stem).contains(stem));
  }

  private Set<String> stemsLike(String stem) {
    String beginning = beginning(stem);
    List<String> words = Shared.WORDS.get(beginning);
    return words == null ? Set.of() : Shared.STEMS.computeIfAbsent(beginning, each -> stems(words));
  }

  private Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.addAll(stemmer.stems(word));
    }
    return stems;
  }

  private static String beginning(String folded) {
    return folded.substring(0, Math.min(KEPT, folded.length()));
  }
}
