package it.trovatore.analysis;

import it.trovatore.analysis.letters.Digits;
import it.trovatore.analysis.letters.FirstLetters;
import it.trovatore.analysis.letters.ShortYear;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates of day, month and year in digits (<i>12/03/2020, 12/3/20, 2020-03-12</i>) or with the month
 * cut short (<i>12 mar. 2020</i>): their month stands for its name, so that they meet <i>12 marzo
 * 2020</i>. A year of two digits carries its whole ({@link ShortYear}). Without a year those alone
 * that can hardly be fractions or acts: <i>30/9, 08/03</i>; of two digits each, or with a day of
 * one, they may be either (<i>18/04, 4/2</i>), and stand for both.
 */
final class NumericDates {

  /** How many words a date has. */
  static final int WORDS = 3;

  /** Which of its words is the month, from 0. */
  static final int MONTH = 1;

  private static final List<String> MONTHS =
      List.of(
          "gennaio",
          "febbraio",
          "marzo",
          "aprile",
          "maggio",
          "giugno",
          "luglio",
          "agosto",
          "settembre",
          "ottobre",
          "novembre",
          "dicembre");

  /** How many letters of a month's name are left at least where it is cut short. */
  private static final int FEWEST_LETTERS = 3;

  /** Without those that are words too: <i>mar, mag, set</i>. */
  private static final Set<String> CUT_MONTHS =
      Set.of("gen", "genn", "feb", "febb", "apr", "giu", "lug", "sett", "ott", "nov", "dic");

  private static final int LAST_DAY = 31;

  /** Numbers beyond these are rather those of something else than years. */
  private static final int FIRST_YEAR = 1_500;

  private static final int LAST_YEAR = 2_099;

  private static final FirstLetters NAMES = new FirstLetters();

  static {
    MONTHS.forEach(NAMES::add);
  }

  private NumericDates() {}

  /**
   * What is appended to a part of a token that is a month behind its day, doubtfully where it may
   * be a year or another number as well; empty for another.
   *
   * @param token with {@link ShortYear#SLASH} between them
   * @param start of the part
   * @param end of the part
   */
  static String monthBehindDay(char[] token, int start, int end) {
    if (start < 2 || start > 3 || end != token.length || token[start - 1] != ShortYear.SLASH) {
      return "";
    }
    int day = number(String.valueOf(token, 0, start - 1));
    int month = number(String.valueOf(token, start, end - start));
    boolean twoDigits = end - start == 2;
    boolean oneDigitDay = start == 2;
    boolean isDate =
        day > 0
            && day <= LAST_DAY
            && month >= 1
            && month <= MONTHS.size()
            && (twoDigits || oneDigitDay || day > MONTHS.size());
    boolean isDoubtful = oneDigitDay || (twoDigits && token[0] != '0');
    return isDate ? CarryingWord.suffix(MONTHS.get(month - 1), isDoubtful) : "";
  }

  /** Whether the words may be the beginning of a longer date. */
  static boolean awaitMore(List<String> words) {
    return switch (words.size()) {
      case 1 -> isDay(words.getFirst()) || isYear(words.getFirst());
      case 2 -> month(words) != null;
      default -> false;
    };
  }

  /** The name of the month when the words begin with a date, or null. */
  static @Nullable String monthOf(List<String> words) {
    if (words.size() <= MONTH) {
      return null;
    }
    String last = words.size() < WORDS ? "" : words.get(2);
    boolean whole = isYear(words.getFirst()) ? isDay(last) : isYear(last);
    return whole || isCutMonth(words.get(MONTH)) ? month(words) : null;
  }

  /**
   * The name of the month that the first of some words is before a year (<i>03/2023</i>), and with
   * its zero nothing else; empty for another.
   */
  static String monthBeforeYear(List<String> words) {
    String first = words.getFirst();
    int month = first.length() == 2 && first.charAt(0) == '0' ? number(first) : 0;
    return month > 0 && words.size() > 1 && isYear(words.get(1)) ? MONTHS.get(month - 1) : "";
  }

  /** Whether a word in lower case may be a month's name, or be cut from one. */
  static boolean mayBeMonth(CharSequence word) {
    return NAMES.mayHave(word);
  }

  /** Whether a word in lower case is the name of a month. */
  static boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  /** Whether the words begin with the first day of a month: <i>1 maggio, 01/05/2024</i>. */
  static boolean isFirstOfMonth(List<String> words) {
    return words.size() > MONTH
        && number(words.getFirst()) == 1
        && words.getFirst().length() <= 2
        && (isMonth(words.get(MONTH)) || monthOf(words) != null);
  }

  /** Whether it is nothing else, so that a day before it is enough. */
  private static boolean isCutMonth(String word) {
    return CUT_MONTHS.contains(word);
  }

  /** The month behind a day or a year. */
  private static @Nullable String month(List<String> words) {
    boolean behindDay = isDay(words.getFirst());
    if (!behindDay && !isYear(words.getFirst())) {
      return null;
    }
    String month = words.get(MONTH);
    int number = number(month);
    if (number > 0) {
      return number <= MONTHS.size() ? MONTHS.get(number - 1) : null;
    }
    return behindDay && month.length() >= FEWEST_LETTERS ? beginningWith(month) : null;
  }

  private static @Nullable String beginningWith(String month) {
    for (String name : MONTHS) {
      if (name.length() > month.length() && name.startsWith(month)) {
        return name;
      }
    }
    return null;
  }

  private static boolean isDay(String word) {
    int day = number(word);
    return day >= 1 && day <= LAST_DAY;
  }

  static boolean isYear(String word) {
    String whole = CarryingWord.of(word).whole();
    int year = number(whole.isEmpty() ? word : whole);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The value of a number of at most four digits; 0 for another word. */
  private static int number(String word) {
    if (word.isEmpty() || word.length() > 4) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Digits.isOne(c)) {
        return 0;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }
}
