package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an Italian bank account as paper has it: in groups of four (ISO 13616), or by what
 * they stand for (<i>IT 60 X 05428 11101 000000123456</i>).
 */
final class Iban implements FirstWord {

  static final Iban FIRST = new Iban();

  private static final String COUNTRY = "it";
  private static final int LENGTH = 27;
  private static final int MOST_GROUPS = 7;
  private static final int LONGEST_FIRST_GROUP = 4;

  private static final Pattern WHOLE = Pattern.compile("it\\d\\d[a-z]\\d{10}[a-z0-9]{12}");

  private Iban() {}

  /** Whether a word in lower case is the first group: the country, and two digits perhaps. */
  static boolean mayBeginWith(char[] word, int length) {
    return (length == COUNTRY.length() || length == LONGEST_FIRST_GROUP)
        && word[0] == COUNTRY.charAt(0)
        && word[1] == COUNTRY.charAt(1)
        && (length == COUNTRY.length() || (Digits.isOne(word[2]) && Digits.isOne(word[3])));
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return Digits.isOne(second.charAt(second.length() - 1));
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() < MOST_GROUPS && String.join("", words).length() < LENGTH;
  }

  @Override
  public int farthest(List<String> words) {
    return 2;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    String whole = String.join("", words);
    return WHOLE.matcher(whole).matches() ? new Match(0, words.size(), whole, false) : null;
  }
}
