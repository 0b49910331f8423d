package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Letters that machines take for others when they read print: <i>pa1azzo, n0taio, carnpi</i>.
 * Digits in a word are always so, two letters for one perhaps.
 */
final class Misread {

  private static final int FEWEST_LETTERS = 4;

  /** More digits among letters are those of a code. */
  private static final int MOST_DIGITS = 2;

  private static final Map<Character, List<String>> DIGITS =
      Map.of('0', List.of("o"), '1', List.of("l", "i"), '5', List.of("s"), '8', List.of("b"));

  /** Two letters for one, the likeliest first. */
  private static final List<Map.Entry<String, String>> LETTERS =
      List.of(Map.entry("rn", "m"), Map.entry("cl", "d"), Map.entry("vv", "w"));

  private Misread() {}

  /**
   * The words that may have been printed, the likeliest first; none for most.
   *
   * @param word in lower case
   */
  static Set<String> meant(String word) {
    Set<String> meant = new LinkedHashSet<>();
    List<String> inLetters = inLetters(word);
    if (!inLetters.equals(List.of(word))) {
      meant.addAll(inLetters);
    }
    for (String each : inLetters) {
      for (Map.Entry<String, String> pair : LETTERS) {
        String read = pair.getKey();
        for (int at = each.indexOf(read); at >= 0; at = each.indexOf(read, at + 1)) {
          meant.add(each.substring(0, at) + pair.getValue() + each.substring(at + read.length()));
        }
      }
    }
    return meant;
  }

  /** The word with letters for its digits; itself without any, nothing where these are a code's. */
  private static List<String> inLetters(String word) {
    long letters = word.chars().filter(Character::isLetter).count();
    long digits = word.length() - letters;
    if (digits == 0) {
      return List.of(word);
    }
    if (digits > MOST_DIGITS || letters < FEWEST_LETTERS || letters <= digits) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of(""));
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      List<String> each =
          Character.isLetter(c) ? List.of(String.valueOf(c)) : DIGITS.getOrDefault(c, List.of());
      words = words.stream().flatMap(begun -> each.stream().map(begun::concat)).toList();
    }
    return words;
  }
}
