package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import it.trovatore.analysis.lexicon.Lexicon;
import it.trovatore.analysis.lexicon.Numerals;
import it.trovatore.analysis.lexicon.StopWords;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that are words or letters elsewhere, but not before a number: <i>n. 5, p. 12, co.
 * 2, lib. III, gio. 12</i>, or a date: <i>mar. 12 marzo</i>; <i>L. 241/90, L. 7 agosto</i> and
 * <i>L. 104</i> are laws and <i>L. 5.000</i> were lire.
 */
final class BeforeNumber implements FirstWord {

  private static final Map<String, BeforeNumber> ALL =
      Map.ofEntries(
          Map.entry("n", new BeforeNumber(NumberSign.WORD)),
          Map.entry("nn", new BeforeNumber(NumberSign.WORD)),
          Map.entry("p", new BeforeNumber("pagina")),
          Map.entry("co", new BeforeNumber("comma")),
          Map.entry("c", new BeforeNumber("comma", Kind.SMALL)),
          Map.entry("b", new BeforeNumber("busta")),
          Map.entry("ff", new BeforeNumber("foglio")),
          Map.entry("h", new BeforeNumber("ora")),
          Map.entry("sent", new BeforeNumber("sentenza")),
          Map.entry("ca", new BeforeNumber("circa")),
          Map.entry("all", new BeforeNumber("allegato")),
          Map.entry("dir", new BeforeNumber("direttiva")),
          Map.entry("lib", new BeforeNumber("libro", Kind.NUMERAL)),
          Map.entry("tit", new BeforeNumber("titolo", Kind.NUMERAL)),
          Map.entry("tom", new BeforeNumber("tomo", Kind.NUMERAL)),
          Map.entry("lun", new BeforeNumber("lunedì")),
          Map.entry("mar", new BeforeNumber("martedì", Kind.DATE)),
          Map.entry("mer", new BeforeNumber("mercoledì")),
          Map.entry("gio", new BeforeNumber("giovedì")),
          Map.entry("ven", new BeforeNumber("venerdì")),
          Map.entry("sab", new BeforeNumber("sabato")),
          Map.entry("dom", new BeforeNumber("domenica", Kind.DATE)),
          Map.entry("l", new BeforeNumber("legge")));

  /** What must follow. */
  private enum Kind {
    NUMBER,
    /** Of two digits at most. */
    SMALL,
    NUMERAL,
    DATE
  }

  /** The law, whose number has its year behind it or three digits, or which has its date there. */
  static final String LAW = "l";

  /** What many thousands were of. */
  private static final String MONEY = "lira";

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

  private static final int SMALL_DIGITS = 2;

  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");

  private final String meant;
  private final Kind kind;

  private BeforeNumber(String meant) {
    this(meant, Kind.NUMBER);
  }

  private BeforeNumber(String meant, Kind kind) {
    this.meant = meant;
    this.kind = kind;
  }

  /** All of them by what is written. */
  static Map<String, BeforeNumber> all() {
    return ALL;
  }

  /** That of a word, or null. */
  static @Nullable BeforeNumber of(String word) {
    return ALL.get(word);
  }

  /** Whether a word is shortened so before Roman numerals too. */
  static boolean mayBeBeforeNumeral(String word) {
    BeforeNumber abbreviation = ALL.get(word);
    return abbreviation != null && abbreviation.kind == Kind.NUMERAL;
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
    return Digits.isOne(second.charAt(0))
        || NumberSign.isOne(second)
        || (kind == Kind.NUMERAL && isNumeral(second.toString()))
        || (isNumberSign() && NumberSign.isOf(second));
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return switch (words.size()) {
      case 1 -> true;
      case 2 ->
          words.getFirst().equals(LAW)
              || kind == Kind.DATE
              || NumberSign.isOne(words.get(1))
              || (isNumberSign() && NumberSign.isOf(words.get(1)));
      case 3 ->
          (words.getFirst().equals(LAW) || kind == Kind.DATE)
              && NumericDates.awaitMore(words.subList(1, 3));
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
    if (kind == Kind.DATE) {
      List<String> date = words.subList(1, words.size());
      boolean isDate =
          date.size() > 1
              && (NumericDates.isMonth(date.get(1)) || NumericDates.monthOf(date) != null);
      return isDate && NumberGroups.digits(number) > 0 ? new Match(0, 1, meant, false) : null;
    }
    if (kind == Kind.NUMERAL && isNumeral(number)) {
      return new Match(0, 1, meant, false);
    }
    if (isNumberSign() && NumberSign.isOf(number)) {
      return words.size() > 2 && NumberSign.isNumbered(words.get(2))
          ? new Match(0, 1, meant, false)
          : null;
    }
    if (kind == Kind.SMALL) {
      int digits = NumberGroups.digits(number);
      return digits > 0 && digits <= SMALL_DIGITS ? new Match(0, 1, meant, false) : null;
    }
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

  private boolean isNumberSign() {
    return meant.equals(NumberSign.WORD);
  }

  /** Whether it is one in Roman numerals, and no word; as a lone letter only what is told so. */
  private static boolean isNumeral(String word) {
    CarryingWord carrying = CarryingWord.of(word);
    return Numerals.isRoman(carrying.part())
        && (!carrying.carriesNothing()
            || (word.length() > 1 && !StopWords.have(word) && !Lexicon.has(word)));
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
