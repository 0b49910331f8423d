package it.trovatore.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An ordinal in words where the number in digits is written as often: before what laws are made of
 * (<i>primo comma, comma 1</i>), and that of the first day of a month (<i>primo maggio, 1
 * maggio</i>).
 */
final class OrdinalBefore implements FirstWord {

  /** The first day of a month in words. */
  static final String FIRST = "primo";

  private static final String COMMA = "comma";

  private static final List<String> ORDINALS =
      List.of(
          FIRST, "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono",
          "decimo");

  private static final Map<String, OrdinalBefore> ALL =
      IntStream.rangeClosed(1, ORDINALS.size())
          .boxed()
          .collect(
              Collectors.toUnmodifiableMap(number -> ORDINALS.get(number - 1), OrdinalBefore::new));

  private final int number;

  private OrdinalBefore(int number) {
    this.number = number;
  }

  /** All of them by what is written. */
  static Map<String, OrdinalBefore> all() {
    return ALL;
  }

  /** That of a word, or null. */
  static @Nullable OrdinalBefore of(String word) {
    return ALL.get(word);
  }

  private boolean isFirst() {
    return number == 1;
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return COMMA.contentEquals(second) || (isFirst() && NumericDates.mayBeMonth(second));
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
    boolean isMeant =
        words.size() > 1
            && (words.get(1).equals(COMMA) || (isFirst() && NumericDates.isMonth(words.get(1))));
    return isMeant ? new Match(0, 1, Integer.toString(number), false) : null;
  }
}
