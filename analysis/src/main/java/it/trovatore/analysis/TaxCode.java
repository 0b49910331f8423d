package it.trovatore.analysis;

import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.StopWords;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The <i>codice fiscale</i> of a person as forms have it, in groups: <i>RSS MRA 80A01 H501U</i>;
 * also with the letters that stand for digits where two persons would have the same.
 */
final class TaxCode implements FirstWord {

  static final TaxCode FIRST = new TaxCode();

  private static final int GROUP = 3;
  private static final int FEWEST_GROUPS = 4;

  /** Without the letter that ends it, which may be apart. */
  private static final int LENGTH = 15;

  private static final Pattern WHOLE =
      Pattern.compile("[a-z]{6}[0-9lmnp-v]{2}[a-ehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z]");

  private TaxCode() {}

  /**
   * Whether a word in lower case is the first group: two consonants of a surname and a letter that
   * are no usual word.
   */
  static boolean mayBeginWith(char[] word, int length) {
    return length == GROUP
        && isConsonant(word[0])
        && isConsonant(word[1])
        && (isConsonant(word[2]) || (Vowels.isOne(word[2]) && !StopWords.have(word, length)));
  }

  private static boolean isConsonant(char c) {
    return c >= 'a' && c <= 'z' && !Vowels.isOne(c);
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return second.length() == GROUP;
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() < FEWEST_GROUPS
        || (words.size() == FEWEST_GROUPS && String.join("", words).length() == LENGTH);
  }

  @Override
  public int farthest(List<String> words) {
    return 1;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    String whole = String.join("", words);
    return words.size() >= FEWEST_GROUPS && WHOLE.matcher(whole).matches()
        ? new Match(0, words.size(), whole, false)
        : null;
  }
}
