package it.trovatore.analysis.lexicon;

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
 * slips; the forms of the rest meet by their stems, as those of all unknown words do. Thread-safe.
 */
final class KnownWords {

  /** The letters that every stem has in common with its word, folded. */
  private static final int KEPT = 2;

  private static final Map<String, List<String>> WORDS = byBeginning();

  /** By the same letters, once a word that begins so has been asked for. */
  private static final Map<String, Set<String>> STEMS = new ConcurrentHashMap<>();

  private KnownWords() {}

  private static Map<String, List<String>> byBeginning() {
    Map<String, List<String>> words = new HashMap<>();
    for (String word : Tables.words("words.txt")) {
      words.computeIfAbsent(beginning(Folding.fold(word)), each -> new ArrayList<>()).add(word);
    }
    return words;
  }

  /** Whether it is one of them, in any form but that of a verb with pronouns. */
  static boolean have(String word) {
    return !UnknownWordStemmer.endsInPronouns(word)
        && UnknownWordStemmer.stems(word).stream().anyMatch(stem -> stemsLike(stem).contains(stem));
  }

  private static Set<String> stemsLike(String stem) {
    String beginning = beginning(stem);
    List<String> words = WORDS.get(beginning);
    return words == null ? Set.of() : STEMS.computeIfAbsent(beginning, each -> stems(words));
  }

  private static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.addAll(UnknownWordStemmer.stems(word));
    }
    return stems;
  }

  private static String beginning(String folded) {
    return folded.substring(0, Math.min(KEPT, folded.length()));
  }
}
