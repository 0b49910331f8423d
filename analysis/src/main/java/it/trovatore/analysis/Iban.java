package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of an Italian bank account as paper has it, in groups of four (ISO 13616). */
final class Iban implements FirstWord {

  static final Iban FIRST = new Iban();

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

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return second.length() == GROUP;
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() < GROUPS && words.getLast().length() == GROUP;
  }

  @Override
  public int farthest(List<String> words) {
    return 2;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    if (words.size() < GROUPS) {
      return null;
    }
    String whole = String.join("", words.subList(0, GROUPS));
    return whole.length() == LENGTH && whole.chars().allMatch(Character::isLetterOrDigit)
        ? new Match(0, GROUPS, whole, false)
        : null;
  }
}
