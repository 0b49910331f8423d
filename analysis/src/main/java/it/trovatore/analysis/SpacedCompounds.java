package it.trovatore.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Words that are written in several or as one (<i>sopra tutto, soprattutto</i>): those of {@code
 * compounds.tsv}, a prefix that stands by itself (<i>vice sindaco</i>), a number in {@link
 * NumberGroups}, an {@link Iban}. Immutable.
 */
final class SpacedCompounds {

  private static final int SHORTEST_BEHIND_PREFIX = 4;

  /** What follows a first word, and the whole. */
  private record Row(List<String> rest, String whole) {}

  /**
   * What some words are as one.
   *
   * @param words how many, from the first
   * @param whole written as one
   * @param doubtful whether they are one only if the language has it
   */
  record Match(int words, String whole, boolean doubtful) {}

  private static final Set<String> PREFIXES =
      Set.of(
          "anti", "auto", "bio", "co", "eco", "extra", "foto", "iper", "intra", "macro", "maxi",
          "mega", "micro", "mini", "multi", "neo", "post", "pre", "pro", "pseudo", "retro", "semi",
          "sub", "super", "tele", "trans", "ultra", "vice", "video");

  private static final CharArrayMap<List<Row>> ROWS = read();

  /** The {@link #sketch}es of the first words: tell most others in the least time. */
  private static final boolean[] FIRST_WORDS = new boolean[4_096];

  static {
    for (Object first : ROWS.keySet()) {
      char[] word = (char[]) first;
      FIRST_WORDS[sketch(word, word.length)] = true;
    }
  }

  private SpacedCompounds() {}

  /** Whether a compound may begin with a word. */
  static boolean mayBeginWith(char[] word, int length) {
    if (length == 0) {
      return false;
    }
    return word[0] <= '9'
        ? NumberGroups.digits(word, length) > 0
        : (FIRST_WORDS[sketch(word, length)] && ROWS.containsKey(word, 0, length))
            || Iban.mayBeginWith(word, length);
  }

  private static boolean mayBeginWith(String word) {
    return mayBeginWith(word.toCharArray(), word.length());
  }

  private static int sketch(char[] word, int length) {
    int middle = word[length / 2];
    return (word[0] + 37 * middle + 331 * word[length - 1] + 17 * length) % FIRST_WORDS.length;
  }

  /** Whether the words may be the beginning of a longer compound. */
  static boolean awaitMore(List<String> words) {
    String first = words.getFirst();
    int size = words.size();
    if (NumberGroups.begin(words)) {
      return NumberGroups.awaitMore(words);
    }
    if (Iban.awaitMore(words)) {
      return true;
    }
    if (size == 1 && PREFIXES.contains(first)) {
      return true;
    }
    for (Row row : ROWS.getOrDefault(first, List.of())) {
      if (row.rest().size() >= size && areAlike(row.rest(), words, size - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the first of some words are as one.
   *
   * @param words as the analysis has them: in lower case, with the apostrophe at the end of what is
   *     elided
   */
  static @Nullable Match match(List<String> words) {
    String first = words.getFirst();
    if (NumberGroups.begin(words)) {
      return NumberGroups.match(words);
    }
    Match longest = Iban.match(words);
    for (Row row : ROWS.getOrDefault(first, List.of())) {
      int size = row.rest().size() + 1;
      if (size <= words.size()
          && (longest == null || size > longest.words())
          && areAlike(row.rest(), words, size - 1)) {
        longest = new Match(size, row.whole(), false);
      }
    }
    if (longest == null && words.size() > 1 && PREFIXES.contains(first)) {
      String base = words.get(1);
      return base.length() >= SHORTEST_BEHIND_PREFIX
              && base.chars().allMatch(Character::isLetter)
              && !Apostrophe.ends(base)
          ? new Match(2, first + base, true)
          : null;
    }
    return longest;
  }

  /** How many of some texts, from the first, are one word together; at least 1. */
  static int texts(List<String> typed) {
    List<String> words = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < typed.size() && (i == 0 || awaitMore(words)); i++) {
      words.addAll(words(typed.get(i)));
      if (words.isEmpty() || (i == 0 && !mayBeginWith(words.getFirst()))) {
        break;
      }
      Match match = match(words);
      if (match != null && match.words() == words.size()) {
        most = i + 1;
      }
    }
    return most;
  }

  /** Whether the words behind the first begin with so many of a row. */
  private static boolean areAlike(List<String> row, List<String> words, int count) {
    for (int i = 0; i < count; i++) {
      String word = words.get(i + 1);
      if (!row.get(i).equals(word) && !Folding.fold(row.get(i)).equals(word)) {
        return false;
      }
    }
    return true;
  }

  private static CharArrayMap<List<Row>> read() {
    CharArrayMap<List<Row>> rows = new CharArrayMap<>(512, false);
    PREFIXES.forEach(prefix -> rows.put(prefix, new ArrayList<>()));
    for (List<String> columns : Tables.rows("compounds.tsv")) {
      List<String> words = words(columns.getFirst());
      List<Row> withSameFirst = rows.get(words.getFirst());
      if (withSameFirst == null) {
        withSameFirst = new ArrayList<>();
        rows.put(words.getFirst(), withSameFirst);
      }
      withSameFirst.add(new Row(words.subList(1, words.size()), columns.getLast()));
    }
    return CharArrayMap.unmodifiableMap(rows);
  }

  private static boolean isOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || Apostrophe.isLike(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The words of a text in lower case, as the analysis makes them of plain letters. */
  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ITALIAN);
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
