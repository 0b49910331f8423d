package it.trovatore.lucene.repair;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart words written as one, and joins parts of one word, when the collection holds the
 * result. Where two parts are joined the second may double its first consonant, as Italian does
 * (<i>sopra tutto</i>, <i>soprattutto</i>).
 */
record Boundaries(Collection collection) {

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_TO_SPLIT = 6;
  private static final int SHORTEST_JOINED = 5;

  /**
   * The two words, with a blank between them, that the collection holds most often in this order.
   */
  Optional<String> split(String word) throws IOException {
    String best = "";
    long most = 0;
    if (word.length() >= SHORTEST_TO_SPLIT && word.chars().allMatch(Character::isLetter)) {
      for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
        String parts = word.substring(0, at) + " " + word.substring(at);
        long documents = collection.holding(parts);
        if (documents > most) {
          best = parts;
          most = documents;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** The two parts as one word. */
  Optional<String> join(String first, String second) throws IOException {
    if (first.length() + second.length() >= SHORTEST_JOINED) {
      for (String whole : List.of(first + second.charAt(0) + second, first + second)) {
        if (collection.holding(whole) > 0) {
          return Optional.of(whole);
        }
      }
    }
    return Optional.empty();
  }
}
