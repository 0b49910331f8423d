package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.Digits;
import it.trovatore.analysis.letters.FirstLetters;
import it.trovatore.analysis.lexicon.Telephones;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that have their month or unit behind them, or are written in several groups of digits: by
 * thousands (<i>10 000, 2 345,67</i>), with the thousands or millions in words ({@link
 * LargeNumbers}), those of telephones and of books (<i>978-88-06-17768-2</i>), a {@link Size}.
 */
final class NumberGroups implements FirstWord {

  static final NumberGroups FIRST = new NumberGroups();

  private static final int GROUP = 3;

  /** A number before a law, with its date at most: <i>art. 2 L. 241/90, art. 2 L. 7/8/1990</i>. */
  private static final int LAW_WORDS = 5;

  private static final int MOST_GROUPS = 5;
  private static final int DIGITS_OF_BOOKS = 13;
  private static final Pattern BOOK = Pattern.compile("97[89]\\d{10}");
  private static final Pattern LAST_WITH_FRACTION = Pattern.compile("\\d{3},\\d{1,2}");

  /** What stands behind a number besides its groups. */
  private static final FirstLetters BEHIND = new FirstLetters();

  static {
    BEHIND.add(LargeNumbers.THOUSANDS);
    LargeNumbers.ZEROS.keySet().forEach(BEHIND::add);
    BEHIND.add(BeforeNumber.LAW);
    Units.named().forEach(BEHIND::add);
  }

  private NumberGroups() {}

  /** Whether a word is a number, or one with a fraction or its thousands set apart. */
  static boolean mayBeginWith(char[] word, int length) {
    int at = 0;
    while (at < length
        && (Digits.isOne(word[at]) || (at > 0 && (word[at] == ',' || word[at] == '.')))) {
      at++;
    }
    return at > 0 && (at == length || (at == length - 1 && word[at] == Apostrophe.CANONICAL));
  }

  @Override
  public boolean mayGoOnWith(CharSequence second) {
    return Digits.isOne(second.charAt(0))
        || Size.isBetween(second)
        || BEHIND.mayHave(second)
        || NumericDates.mayBeMonth(second);
  }

  @Override
  public boolean awaitsMore(List<String> words) {
    return words.size() == 1
        || (Telephones.isGroup(Apostrophe.without(words.getLast()))
            && words.size() < MOST_GROUPS
            && joined(words).length() < DIGITS_OF_BOOKS)
        || Size.awaitsMore(words)
        || NumericDates.awaitMore(words)
        || (words.size() < LAW_WORDS && BeforeNumber.isLaw(words.get(1)));
  }

  @Override
  public int farthest(List<String> words) {
    return 2;
  }

  @Override
  public @Nullable Match match(List<String> words) {
    if (words.size() > 2 && BeforeNumber.isLaw(words.get(1))) {
      Match law = BeforeNumber.matchLaw(words.subList(1, words.size()));
      if (law != null) {
        return new Match(1, law.words(), law.whole(), false);
      }
    }
    String behind = nameBehind(words);
    return behind == null ? number(words) : new Match(NumericDates.MONTH, 1, behind, false);
  }

  @Override
  public String ofFirst(List<String> words) {
    return NumericDates.isFirstOfMonth(words)
        ? OrdinalBefore.FIRST
        : NumericDates.monthBeforeYear(words);
  }

  /** The name of the month or the unit that a second word stands for; null for another. */
  private static @Nullable String nameBehind(List<String> words) {
    String month = NumericDates.monthOf(words);
    return month == null ? Units.behindNumber(words) : month;
  }

  private static @Nullable Match number(List<String> words) {
    String first = words.getFirst();
    String large = words.size() > 1 ? LargeNumbers.inDigits(first, words.get(1)) : null;
    if (large != null) {
      return new Match(0, 2, large, false);
    }
    int telephone = words.size() > 1 ? Telephones.words(words) : 0;
    if (telephone > 0) {
      return new Match(0, telephone, joined(words.subList(0, telephone)).replace(".", ""), false);
    }
    int size = Size.words(words);
    if (size > 0) {
      return new Match(0, size, joined(words.subList(0, size)), false);
    }
    boolean inThrees = first.charAt(0) != '0' && digits(first) <= GROUP;
    int groups = 1;
    while (groups < words.size() && digits(words.get(groups)) > 0) {
      inThrees &= digits(words.get(groups)) == GROUP;
      groups++;
    }
    if (inThrees && groups < words.size() && isLastWithFraction(words.get(groups))) {
      return new Match(0, groups + 1, joined(words.subList(0, groups + 1)), false);
    }
    if (groups == 1) {
      return null;
    }
    String whole = joined(words.subList(0, groups));
    return inThrees || Telephones.mayHave(whole.length()) || BOOK.matcher(whole).matches()
        ? new Match(0, groups, whole, false)
        : null;
  }

  private static boolean isLastWithFraction(String word) {
    return word.indexOf(',') == GROUP && LAST_WITH_FRACTION.matcher(word).matches();
  }

  private static String joined(List<String> groups) {
    return String.join("", groups).replace(String.valueOf(Apostrophe.CANONICAL), "");
  }

  /** How many digits a number has, with an apostrophe behind it or not; 0 for another word. */
  static int digits(CharSequence word) {
    int length = word.length();
    int digits = 0;
    while (digits < length && Digits.isOne(word.charAt(digits))) {
      digits++;
    }
    return digits == length || (digits == length - 1 && Apostrophe.ends(word)) ? digits : 0;
  }
}
