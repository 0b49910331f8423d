package it.trovatore.analysis;

import it.trovatore.analysis.FirstWord.Match;
import it.trovatore.analysis.letters.Apostrophe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Words that are written in several or as one: {@link ListedCompounds}, numbers in {@link
 * NumberGroups}, an {@link Iban}, a {@link TaxCode}; of queries, initials with blanks between them.
 * Besides, what a word stands for before others: {@link BeforeNumber}, {@link OrdinalBefore}.
 * Immutable.
 */
final class SpacedCompounds {

  private static final Pattern WITH_SIGNS =
      Pattern.compile("[+(]*\\d+(?:[-/()]+\\d+(?:\\.\\d+)*)+");

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[-+/()]+");

  /** Those that are known by their letters. */
  private static final CharArrayMap<FirstWord> FIRST_WORDS = firstWords();

  /** The {@link #sketch}es of these: tell most other words in the least time. */
  private static final boolean[] SKETCHES = new boolean[8_192];

  static {
    for (Object first : FIRST_WORDS.keySet()) {
      char[] word = (char[]) first;
      SKETCHES[sketch(word, word.length)] = true;
    }
  }

  private SpacedCompounds() {}

  private static CharArrayMap<FirstWord> firstWords() {
    CharArrayMap<FirstWord> words = new CharArrayMap<>(1_024, false);
    BeforeNumber.all().forEach(words::put);
    OrdinalBefore.all().forEach(words::put);
    words.put(TemperatureScale.WORD, TemperatureScale.FIRST);
    ListedCompounds.byFirstWord().forEach(words::put);
    return CharArrayMap.unmodifiableMap(words);
  }

  private static @Nullable FirstWord ofCode(char[] word, int length) {
    if (Iban.mayBeginWith(word, length)) {
      return Iban.FIRST;
    }
    return TaxCode.mayBeginWith(word, length) ? TaxCode.FIRST : null;
  }

  private static @Nullable FirstWord withDigits(char[] word, int length) {
    if (Iban.mayBeginWith(word, length)) {
      return Iban.FIRST;
    }
    return NumberGroups.mayBeginWith(word, length) ? NumberGroups.FIRST : null;
  }

  private static int sketch(char[] word, int length) {
    int middle = word[length / 2];
    return (word[0] + 37 * middle + 331 * word[length - 1] + 17 * length) % SKETCHES.length;
  }

  /** What a word may be the first of, or null for most words. */
  static @Nullable FirstWord firstWord(char[] word, int length) {
    if (length == 0) {
      return null;
    }
    if (word[0] <= '9' || word[length - 1] <= '9') {
      return withDigits(word, length);
    }
    FirstWord known = SKETCHES[sketch(word, length)] ? FIRST_WORDS.get(word, 0, length) : null;
    return known == null ? ofCode(word, length) : known;
  }

  /** How many of some texts, from the first, are one word together; at least 1. */
  static int texts(List<String> typed) {
    int initials = initials(typed);
    if (initials > 1) {
      return initials > Compound.MOST_INITIALS ? 1 : initials;
    }
    List<String> words = new ArrayList<>(words(typed.getFirst()));
    FirstWord first =
        words.isEmpty()
            ? null
            : firstWord(words.getFirst().toCharArray(), words.getFirst().length());
    int most = 1;
    for (int i = 1; first != null && i < typed.size() && first.awaitsMore(words); i++) {
      words.addAll(words(typed.get(i)));
      Match match = first.match(words);
      if (match != null && match.from() == 0 && match.words() == words.size()) {
        most = i + 1;
      }
    }
    return most;
  }

  /** With how many initials, each with a full stop behind it, some texts begin. */
  private static int initials(List<String> typed) {
    int count = 0;
    while (count < typed.size() && isInitial(typed.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isInitial(String text) {
    return text.length() == 2 && Character.isLetter(text.charAt(0)) && text.charAt(1) == '.';
  }

  private static boolean isOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || Apostrophe.isLike(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A word without the full stop that tells that its end is left out, or that it ends a text. */
  static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether it is digits with signs between them or before: <i>02/1234567</i>. */
  private static boolean isOfDigits(String text) {
    return WITH_SIGNS.matcher(text).matches();
  }

  /** The words of a text in lower case, as the analysis makes them of plain letters. */
  static List<String> words(String text) {
    if (isOfDigits(text)) {
      return Arrays.stream(BETWEEN_DIGITS.split(text, -1)).filter(w -> !w.isEmpty()).toList();
    }
    String lower = withoutFullStop(text).toLowerCase(Locale.ITALIAN);
    if (isOne(lower)) {
      return List.of(lower);
    }
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      spaced.append(Apostrophe.isLike(c) ? Apostrophe.CANONICAL + " " : c);
    }
    return Arrays.stream(spaced.toString().split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }
}
