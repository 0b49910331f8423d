package it.trovatore.analysis;

import it.trovatore.analysis.letters.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign of degrees with the letter of a scale behind it, which says no more than the sign: <i>18
 * °C, 64 °F</i> are <i>18 gradi, 64 gradi</i>.
 */
final class TemperatureScale implements FirstWord {

  static final TemperatureScale FIRST = new TemperatureScale();

  /** The sign. */
  static final String WORD = String.valueOf(Sign.DEGREE.sign());

  private static final int WORDS = 2;

  private TemperatureScale() {}

  /** Whether a word in lower case is the letter of Celsius or of Fahrenheit. */
  static boolean isOne(CharSequence word) {
    return word.length() == 1 && (word.charAt(0) == 'c' || word.charAt(0) == 'f');
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return isOne(second);
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() < WORDS;
  }

  @Override
  public int farthest(List<String> words) {
    return 1;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    return words.size() == WORDS && isOne(words.getLast())
        ? new Match(0, WORDS, Sign.DEGREE.words().getFirst(), false)
        : null;
  }
}
