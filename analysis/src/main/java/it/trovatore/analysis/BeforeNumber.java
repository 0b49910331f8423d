package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that are words or letters elsewhere, but not before a number: <i>n. 5, p. 12, co.
 * 2</i>; <i>L. 241/90, L. 7 agosto</i> and <i>L. 104</i> are laws and <i>L. 5.000</i> were lire.
 */
final class BeforeNumber implements FirstWord {

  private static final Map<String, BeforeNumber> ALL =
      Map.ofEntries(
          Map.entry("n", new BeforeNumber(NumberSign.WORD)),
          Map.entry("nn", new BeforeNumber(NumberSign.WORD)),
          Map.entry("p", new BeforeNumber("pagina")),
          Map.entry("co", new BeforeNumber("comma")),
          Map.entry("b", new BeforeNumber("busta")),
          Map.entry("ff", new BeforeNumber("foglio")),
          Map.entry("h", new BeforeNumber("ora")),
          Map.entry("sent", new BeforeNumber("sentenza")),
          Map.entry("ca", new BeforeNumber("circa")),
          Map.entry("all", new BeforeNumber("allegato")),
          Map.entry("l", new BeforeNumber("legge")));

  /** The law, whose number has its year behind it or three digits, or which has its date there. */
  static final String LAW = "l";

  /** What many thousands were of. */
  private static final String MONEY = "lira";

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");

  private final String meant;

  private BeforeNumber(String meant) {
    this.meant = meant;
  }

  /** All of them by what is written. */
  static Map<String, BeforeNumber> all() {
    return ALL;
  }

  /** That of a word, or null. */
  static @Nullable BeforeNumber of(String word) {
    return ALL.get(word);
  }

  /** Whether a word may be the law of what follows it. */
  static boolean isLaw(String word) {
    return word.equals(LAW);
  }

  /** The match of a law and what follows it, or null. */
  static @Nullable Match matchLaw(List<String> words) {
    BeforeNumber law = ALL.get(LAW);
    return law == null ? null : law.match(words);
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return Digits.isOne(second.charAt(0)) || NumberSign.isOne(second);
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return switch (words.size()) {
      case 1 -> true;
      case 2 -> words.getFirst().equals(LAW) || NumberSign.isOne(words.get(1));
      case 3 -> words.getFirst().equals(LAW) && NumericDates.awaitMore(words.subList(1, 3));
      default -> false;
    };
  }

  /** A blank, and before it the full stop. */
  @Override
  public int farthest(List<String> words) {
    return 2;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    if (words.size() == 1) {
      return null;
    }
    String number = words.get(1);
    if (!words.getFirst().equals(LAW)) {
      boolean isSign = NumberSign.isOne(number) && words.size() > 2;
      return Digits.isOne(words.get(isSign ? 2 : 1).charAt(0))
          ? new Match(0, 1, meant, false)
          : null;
    }
    if (isNumberOfLaw(words.subList(1, words.size()))) {
      return new Match(0, 1, meant, false);
    }
    return THOUSANDS.matcher(number).matches() ? new Match(0, 1, MONEY, false) : null;
  }

  /**
   * One with its year, or of three digits (<i>L. 104</i>, but not <i>L. 500 mila</i>), or a date
   * that begins so.
   */
  private static boolean isNumberOfLaw(List<String> words) {
    String number = words.getFirst();
    String behind = words.size() > 1 ? words.get(1) : "";
    if (NumberSign.isOne(number)) {
      return !behind.isEmpty() && Digits.isOne(behind.charAt(0));
    }
    boolean dated =
        NumericDates.isYear(behind)
            || NumericDates.isMonth(behind)
            || NumericDates.monthOf(words) != null;
    return (NumberGroups.digits(number) > 0 && dated)
        || (THREE_DIGITS.matcher(number).matches() && !multiplies(behind));
  }

  /** Whether it comes behind the number of a sum. */
  private static boolean multiplies(String word) {
    return THREE_DIGITS.matcher(word).matches()
        || word.equals(LargeNumbers.THOUSANDS)
        || LargeNumbers.ZEROS.containsKey(word);
  }
}
