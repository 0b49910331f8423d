package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The words of each stem, by the same letters, once a word that begins so has been asked for. */
  private static final Map<String, Map<String, List<String>>> STEMS = new ConcurrentHashMap<>();

  private KnownWords() {}

  private static Map<String, List<String>> byBeginning() {
    Map<String, List<String>> words = new HashMap<>();
    for (String word : Tables.words("words.txt")) {
      words.computeIfAbsent(beginning(Folding.fold(word)), each -> new ArrayList<>()).add(word);
    }
    return words;
  }

  /** Whether it is one of them, in any form; as a verb with pronouns ends, just as it is listed. */
  static boolean have(String word) {
    boolean mayBeVerb = UnknownWordStemmer.endsInPronouns(word);
    return UnknownWordStemmer.stems(word).stream()
        .flatMap(stem -> withStem(stem).stream())
        .anyMatch(listed -> mayBeVerb ? listed.equals(word) : ListedForms.isOf(word, listed));
  }

  private static List<String> withStem(String stem) {
    String beginning = beginning(stem);
    List<String> words = WORDS.get(beginning);
    return words == null
        ? List.of()
        : STEMS.computeIfAbsent(beginning, each -> byStem(words)).getOrDefault(stem, List.of());
  }

  private static Map<String, List<String>> byStem(List<String> words) {
    Map<String, List<String>> byStem = new HashMap<>();
    for (String word : words) {
      for (String stem : UnknownWordStemmer.stems(word)) {
        byStem.computeIfAbsent(stem, each -> new ArrayList<>(1)).add(word);
      }
    }
    return byStem;
  }

  private static String beginning(String folded) {
    return folded.substring(0, Math.min(KEPT, folded.length()));
  }
}
