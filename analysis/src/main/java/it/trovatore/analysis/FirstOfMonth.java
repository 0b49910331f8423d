package it.trovatore.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first day of a month in words, which is as often written in digits: <i>primo maggio</i>. */
final class FirstOfMonth implements FirstWord {

  static final FirstOfMonth FIRST = new FirstOfMonth();

  /** The day in words. */
  static final String WORD = "primo";

  private static final String DIGIT = "1";

  private FirstOfMonth() {}

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return NumericDates.mayBeMonth(second);
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() == 1;
  }

  @Override
  public int farthest(List<String> words) {
    return 1;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    return words.size() > 1 && NumericDates.isMonth(words.get(1))
        ? new Match(0, 1, DIGIT, false)
        : null;
  }
}
