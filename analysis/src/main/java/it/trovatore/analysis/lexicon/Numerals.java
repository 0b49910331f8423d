package it.trovatore.analysis.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in words, in digits and in Roman numerals, as one: <i>duemila, 2000</i>; <i>ventesimo,
 * XX, 20°</i>; <i>diciottenne, 18enne</i>; <i>Ottocento, XIX secolo</i>. Not <i>uno</i>, an
 * article; <i>secondi</i> are of time; an ordinal is its number and a degree sign, and a Roman
 * numeral may be either. Immutable.
 */
public final class Numerals {

  /** Behind the digits of an ordinal number. */
  private static final char ORDINAL_LEMMA = '°';

  /** Behind the number of a century, as the compounds have it. */
  private static final String CENTURY_LEMMA = ORDINAL_LEMMA + "secolo";

  /** The two hundreds are those of the thirteenth century. */
  private static final int CENTURY_OF_HUNDREDS = 11;

  /** Far commoner than eight-year-olds written so. */
  private static final Set<String> FORMS_OF_OBTAINING = Set.of("ottenne", "ottenni");

  private static final int SHORTEST = 3;

  private static final int TWENTY = 20;
  private static final int THOUSAND = 1_000;
  private static final int LAST_ROMAN = 39;

  private static final List<String> UNITS =
      List.of("", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove");
  private static final List<String> TEENS =
      List.of(
          "dieci",
          "undici",
          "dodici",
          "tredici",
          "quattordici",
          "quindici",
          "sedici",
          "diciassette",
          "diciotto",
          "diciannove");
  private static final List<String> TENS =
      List.of(
          "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");
  private static final List<String> FIRST_ORDINALS =
      List.of(
          "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim");

  /** What the ordinals from eleven to nineteen began with: <i>Luigi decimosesto</i>. */
  private static final String OLD_TEEN = "decimo";

  /** The Roman numerals that are more often words or letters. */
  private static final Set<String> WORDS = Set.of("vi", "x", "v");

  private static final Pattern DIGITS_AND_ENDING =
      Pattern.compile("(\\d{1,4})(?:(\u00BA)|[oa]|esim[oaie]|[mtvndz][oa]|(enn[ei]))");
  private static final Pattern DIGITS_AND_THOUSANDS = Pattern.compile("([1-9]\\d{0,2})mila");
  private static final Pattern WORD_AND_ENDING =
      Pattern.compile("(\\p{L}{3,})(?:esim[oaie]|(enn[ei]))");

  private static final Pattern ROMAN =
      Pattern.compile("m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})");

  /** Shorter ones that are no words are among the ordinals. */
  private static final int LONG_ROMAN = 4;

  private static final String ROMAN_LETTERS = "ivxlcdm";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100, 500, 1_000};

  private static final String HUNDRED = "cento";

  /** Those below a hundred. */
  private static final Map<String, Integer> CARDINALS = new HashMap<>();

  /** Those below a hundred, and the others that endings are added to, without their last vowel. */
  private static final Map<String, Integer> STEMS = new HashMap<>();

  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    for (int number = 1; number < 100; number++) {
      String word = word(number);
      CARDINALS.put(word, number);
      if (number > TWENTY && word.endsWith(UNITS.get(1))) {
        CARDINALS.put(stem(word) + 'a', number);
      }
      STEMS.put(stem(word), number);
    }
    for (int i = 0; i < FIRST_ORDINALS.size(); i++) {
      for (char ending : "oaie".toCharArray()) {
        ORDINALS.put(FIRST_ORDINALS.get(i) + ending, i + 1);
        if (i + 1 < 10) {
          ORDINALS.put(OLD_TEEN + FIRST_ORDINALS.get(i) + ending, i + 11);
        }
      }
    }
    ORDINALS.remove("secondi");
    for (int number = 2; number <= LAST_ROMAN; number++) {
      String roman = roman(number);
      if (!WORDS.contains(roman)) {
        ORDINALS.put(roman, number);
      }
    }
  }

  private Numerals() {}

  /**
   * The number that a word is, as the lemma that all its spellings share; mostly none.
   *
   * @param word in lower case
   */
  public static Set<String> of(String word) {
    if (word.isEmpty()) {
      return Set.of();
    }
    Set<String> numbers = new LinkedHashSet<>();
    boolean roman = word.length() >= LONG_ROMAN && isRoman(word);
    Integer ordinal = roman ? Integer.valueOf(ofRoman(word)) : ORDINALS.get(word);
    if (ordinal != null) {
      numbers.add(ordinal.toString() + ORDINAL_LEMMA);
      if (roman || isRoman(word)) {
        numbers.add(ordinal.toString());
      }
    }
    if (Character.isDigit(word.charAt(0))) {
      addDigits(word, numbers);
    } else if (word.length() >= SHORTEST) {
      addWords(Folding.fold(word), numbers);
    }
    return numbers;
  }

  /** Numbers in words behind which thousands or millions are counted: to 99, and the hundreds. */
  public static Map<String, Integer> counting() {
    Map<String, Integer> counting = new HashMap<>(CARDINALS);
    for (int hundreds = 1; hundreds < 10; hundreds++) {
      counting.put((hundreds == 1 ? "" : UNITS.get(hundreds)) + HUNDRED, hundreds * 100);
    }
    counting.remove(UNITS.get(1));
    return counting;
  }

  /** Whether a word in lower case is a Roman numeral as it is written properly, to 3999. */
  public static boolean isRoman(String word) {
    return !word.isEmpty() && ROMAN.matcher(word).matches();
  }

  /** As {@link #of}, of a word that lost its last vowel: <i>trent', ventiquattr'</i>. */
  static Set<String> ofElided(String word) {
    if (word.length() < SHORTEST) {
      return Set.of();
    }
    for (char vowel : new char[] {'a', 'i', 'o', 'e'}) {
      Set<String> numbers = of(word + vowel);
      if (!numbers.isEmpty()) {
        return numbers;
      }
    }
    return Set.of();
  }

  private static int ofRoman(String word) {
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      int value = ROMAN_VALUES[ROMAN_LETTERS.indexOf(word.charAt(i))];
      boolean less =
          i + 1 < word.length() && value < ROMAN_VALUES[ROMAN_LETTERS.indexOf(word.charAt(i + 1))];
      number += less ? -value : value;
    }
    return number;
  }

  private static void addDigits(String word, Set<String> numbers) {
    Matcher thousands = DIGITS_AND_THOUSANDS.matcher(word);
    if (thousands.matches()) {
      numbers.add(thousands.group(1) + "000");
    }
    Matcher digits = DIGITS_AND_ENDING.matcher(word);
    if (digits.matches()) {
      if (digits.group(2) != null) {
        numbers.add(digits.group(1));
      }
      numbers.add(digits.group(1) + (digits.group(3) == null ? ORDINAL_LEMMA : "enne"));
    }
  }

  private static void addWords(String word, Set<String> numbers) {
    int cardinal = cardinal(word);
    if (cardinal > 1) {
      numbers.add(Integer.toString(cardinal));
    }
    if (cardinal > 100 && cardinal < THOUSAND && cardinal % 100 == 0) {
      numbers.add(cardinal / 100 + CENTURY_OF_HUNDREDS + CENTURY_LEMMA);
    }
    if (!word.startsWith("esim", word.length() - 5) && !word.startsWith("enn", word.length() - 4)) {
      return;
    }
    Matcher ending = WORD_AND_ENDING.matcher(word);
    int number =
        ending.matches() && !FORMS_OF_OBTAINING.contains(word) ? ofStem(ending.group(1)) : 0;
    if (number > 0) {
      numbers.add(number + (ending.group(2) == null ? String.valueOf(ORDINAL_LEMMA) : "enne"));
    }
  }

  /** The number that a cardinal below a million is; 0 when it is none. */
  private static int cardinal(String word) {
    if (word.startsWith("mille")) {
      return withThousands(1, word.substring("mille".length()));
    }
    int thousands = word.indexOf("mila");
    if (thousands > 0) {
      int count = below(word.substring(0, thousands));
      return count < 2 ? 0 : withThousands(count, word.substring(thousands + "mila".length()));
    }
    return below(word);
  }

  private static int withThousands(int thousands, String rest) {
    int below = below(rest);
    return rest.isEmpty() || below > 0 ? thousands * THOUSAND + below : 0;
  }

  private static int below(String word) {
    return behindHundreds(word.endsWith("un") ? word + "o" : word, CARDINALS);
  }

  private static int ofStem(String stem) {
    if (stem.equals("mill")) {
      return THOUSAND;
    }
    boolean whole = stem.endsWith("cent");
    return behindHundreds(whole ? stem + "o" : stem, STEMS);
  }

  /** The number that hundreds and what is behind them are, by the words of that; 0 for another. */
  private static int behindHundreds(String word, Map<String, Integer> words) {
    int at = word.indexOf(HUNDRED);
    if (at < 0) {
      return words.getOrDefault(word, 0);
    }
    int hundreds = at == 0 ? 1 : UNITS.indexOf(word.substring(0, at));
    String rest = word.substring(at + HUNDRED.length());
    Integer behind = rest.isEmpty() ? Integer.valueOf(0) : words.get(rest);
    if (behind == null && rest.startsWith("tt")) {
      behind = words.get("o" + rest);
    }
    return behind == null || hundreds < 1 || (at > 0 && hundreds == 1)
        ? 0
        : hundreds * 100 + behind;
  }

  private static String word(int number) {
    if (number < 10) {
      return UNITS.get(number);
    }
    if (number < TWENTY) {
      return TEENS.get(number - 10);
    }
    String tens = TENS.get(number / 10 - 2);
    int unit = number % 10;
    return (unit == 1 || unit == 8 ? tens.substring(0, tens.length() - 1) : tens) + UNITS.get(unit);
  }

  /** What endings are added to: without the last vowel, but <i>ventitre, ventisei</i>. */
  private static String stem(String cardinal) {
    return cardinal.endsWith("tre") || cardinal.endsWith("sei")
        ? cardinal
        : cardinal.substring(0, cardinal.length() - 1);
  }

  private static String roman(int number) {
    String units =
        List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix").get(number % 10);
    return "x".repeat(number / 10) + units;
  }
}
