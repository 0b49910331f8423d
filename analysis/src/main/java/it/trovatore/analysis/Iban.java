package it.trovatore.analysis;

import it.trovatore.analysis.SpacedCompounds.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of an Italian bank account as paper has it, in groups of four (ISO 13616). */
final class Iban {

  private static final int GROUP = 4;
  private static final int LENGTH = 27;
  private static final int GROUPS = 7;

  private Iban() {}

  /** Whether a word in lower case is the first group: the country and two digits. */
  static boolean mayBeginWith(char[] word, int length) {
    return length == GROUP
        && word[0] == 'i'
        && word[1] == 't'
        && Digits.isOne(word[2])
        && Digits.isOne(word[3]);
  }

  /** Whether the words may be the beginning of a longer number of an account. */
  static boolean awaitMore(List<String> words) {
    return words.size() < GROUPS
        && mayBeginWith(words.getFirst().toCharArray(), words.getFirst().length())
        && words.stream().allMatch(group -> group.length() == GROUP);
  }

  /** The number of an account when the words begin with one, or null. */
  static @Nullable Match match(List<String> words) {
    if (words.size() < GROUPS || !awaitMore(words.subList(0, GROUPS - 1))) {
      return null;
    }
    String whole = String.join("", words.subList(0, GROUPS));
    return whole.length() == LENGTH && whole.chars().allMatch(Character::isLetterOrDigit)
        ? new Match(GROUPS, whole, false)
        : null;
  }
}
