package it.trovatore.lucene.repair;

import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.terms.Miswritten.Apart;
import it.trovatore.lucene.terms.Miswritten.Elided;
import it.trovatore.lucene.terms.Miswritten.Together;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Takes apart words written as one, and joins parts of one word, when the collection holds the
 * result. Where two parts are joined the second may double its first consonant, as Italian does
 * (<i>sopra tutto</i>, <i>soprattutto</i>).
 */
record Boundaries(Holdings holdings) {

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_PART_APART = 4;
  private static final int FARTHEST = 2;
  private static final int SHORTEST_TO_SPLIT = 5;
  private static final int SHORTEST_ELIDED = 6;

  /** Of shorter ones only the article stands before any word. */
  private static final int SHORTEST_BEFORE_ANY = 3;

  private static final String ARTICLE = "l";

  /** Each place in a word is tried; hardly two words written as one have more letters. */
  private static final int LONGEST_TO_SPLIT = 40;

  private static final int SHORTEST_JOINED = 5;

  /** Forms of a word that no lexicon has begin alike. */
  private static final int SHORTEST_ROOT = 4;

  private static final int LONGEST_ENDING = 4;

  /**
   * The two words, with a blank or the apostrophe of an elision between them, that the collection
   * holds most often in this order, one right after the other or else with a word or two between
   * them (<i>cartaidentità</i>).
   */
  Optional<String> split(String word) throws IOException {
    return mayBeTwoWords(word, SHORTEST_TO_SPLIT)
        ? mostOften(holdings.terms().meant(new Together(word, false), () -> heldInParts(word)))
        : Optional.empty();
  }

  /** As {@link #split}, for two of which one is a stop word, one right after the other. */
  Optional<String> splitAtStopWord(String word) throws IOException {
    return mayBeTwoWords(word, SHORTEST_TO_SPLIT)
        ? mostOften(
            holdings
                .terms()
                .meant(
                    new Together(word, true),
                    () -> heldInParts(word, SHORTEST_PART, 0, Boundaries::isStopWordWithin)))
        : Optional.empty();
  }

  private static boolean isStopWordWithin(String first, String second) {
    return StopWords.have(first) || StopWords.have(second);
  }

  /** As {@link #split}, with an apostrophe between the two alone. */
  Optional<String> elided(String word) throws IOException {
    return mayBeTwoWords(word, SHORTEST_ELIDED)
        ? mostOften(holdings.terms().meant(new Elided(word), () -> heldElided(word)))
        : Optional.empty();
  }

  /**
   * A word of the language that documents hold, with what loses its vowel before it, though they
   * never have the two together: <i>l'alba</i>, <i>sull'alba</i>.
   *
   * @param articleAlone whether only the article may stand before it
   */
  Optional<String> behindElision(String word, boolean articleAlone) {
    int longest = articleAlone ? ARTICLE.length() : word.length() - SHORTEST_PART_APART;
    int last = mayBeTwoWords(word, SHORTEST_ELIDED) ? longest : 0;
    for (int at = 1; at <= last; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      boolean mayBeBefore =
          first.equals(ARTICLE)
              ? Vowels.isOne(second.charAt(0))
              : at >= SHORTEST_BEFORE_ANY && StopWords.mayElide(first, second);
      if (mayBeBefore && WordForms.inLexicon(second) && holdings.hold(second)) {
        return Optional.of(first + "'" + second);
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeTwoWords(String word, int shortest) {
    return word.length() >= shortest
        && word.length() <= LONGEST_TO_SPLIT
        && word.chars().allMatch(Character::isLetter);
  }

  private static Optional<String> mostOften(Map<String, Long> held) {
    return held.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private Map<String, Long> heldInParts(String word) throws IOException {
    Map<String, Long> held = heldInParts(word, SHORTEST_PART, 0, (first, second) -> true);
    return held.isEmpty()
        ? heldInParts(word, SHORTEST_PART_APART, FARTHEST, (first, second) -> true)
        : held;
  }

  private Map<String, Long> heldInParts(
      String word, int shortest, int slop, BiPredicate<String, String> mayBeParts)
      throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (int at = shortest; at <= word.length() - shortest; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      boolean elided = slop == 0 && StopWords.mayElide(first, second);
      String between = elided ? "'" : " ";
      long documents =
          mayBeParts.test(first, second) && mayBeHeld(first) && mayBeHeld(second)
              ? holdings.holdingInARow(first, between, second, slop)
              : 0;
      if (documents > 0) {
        held.put(first + between + second, documents);
      }
    }
    return held;
  }

  private Map<String, Long> heldElided(String word) throws IOException {
    Map<String, Long> held = new HashMap<>();
    for (int at = 1; at <= word.length() - SHORTEST_PART; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      long documents =
          StopWords.mayElide(first, second) ? holdings.holdingInARow(first, "'", second, 0) : 0;
      if (documents > 0) {
        held.put(first + "'" + second, documents);
      }
    }
    return held;
  }

  /** The two parts as one word, unless documents have them one after the other. */
  Optional<String> join(String first, String second) throws IOException {
    String whole = first + second;
    boolean isWord =
        whole.length() >= SHORTEST_JOINED && whole.chars().allMatch(Character::isLetter);
    return isWord
        ? holdings
            .terms()
            .meant(new Apart(first, second), () -> heldJoined(first, second))
            .keySet()
            .stream()
            .findFirst()
        : Optional.empty();
  }

  /** One word at most, of which no more is asked than whether documents hold it. */
  private Map<String, Long> heldJoined(String first, String second) throws IOException {
    if (holdings.holdingInARow(first, " ", second, 0) > 0) {
      return Map.of();
    }
    String whole = first + second;
    String doubled = first + second.charAt(0) + second;
    for (String each : List.of(doubled, whole)) {
      if (mayBeHeld(each) && holdings.hold(each)) {
        return Map.of(each, 1L);
      }
    }
    return Map.of();
  }

  /** Tells most words that no document has in any form, for less than analysing them costs. */
  private boolean mayBeHeld(String word) {
    int root = Math.max(SHORTEST_ROOT, word.length() - LONGEST_ENDING);
    return WordForms.inLexicon(word)
        || word.length() <= root
        || holdings.haveWordBeginningWith(word.substring(0, root));
  }
}
