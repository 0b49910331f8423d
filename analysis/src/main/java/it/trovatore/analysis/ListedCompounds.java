package it.trovatore.analysis;

import it.trovatore.analysis.FirstWord.Match;
import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.FirstLetters;
import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.Abbreviations;
import it.trovatore.analysis.lexicon.FirstParts;
import it.trovatore.analysis.lexicon.Folding;
import it.trovatore.analysis.lexicon.Lexicon;
import it.trovatore.analysis.lexicon.Numerals;
import it.trovatore.analysis.lexicon.Prefixes;
import it.trovatore.analysis.lexicon.Readings;
import it.trovatore.analysis.lexicon.SpellingVariants;
import it.trovatore.analysis.lexicon.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compounds of {@code compounds.tsv} (<i>sopra tutto</i>), and those of which a prefix or a
 * usual first part stands by itself (<i>vice sindaco, mal tempo</i>), and numbers in words with
 * their thousands or millions (<i>due milioni</i>). Immutable.
 */
final class ListedCompounds {

  private static final int SHORTEST_BEHIND_PREFIX = 4;

  /** What given names begin with that people write in one word or two: <i>Gian Luca</i>. */
  private static final Set<String> GIVEN_NAMES =
      Set.of(
          "anna", "carlo", "gian", "giam", "gio", "giovan", "luca", "luigi", "mari", "maria",
          "pier", "piero", "pietro", "rosa");

  private ListedCompounds() {}

  /** What follows a first word, {@link #bare}, and the whole. */
  private record Row(List<String> rest, String whole) {

    /** Whether the words behind the first two begin with so many of these. */
    boolean isLike(List<String> words, int count) {
      for (int i = 1; i < count; i++) {
        if (!rest.get(i).equals(bare(words.get(i + 1)))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A word without its accents, or the apostrophe in the place of one, whatever people write:
   * <i>per lo piu', cosí detto</i>. What is elided keeps its apostrophe.
   */
  private static String bare(String word) {
    String plain = Apostrophe.without(word);
    return Apostrophe.ends(word) && !Vowels.end(plain) ? word : Folding.fold(plain);
  }

  /** A first word of some rows, or a prefix, or both. */
  static final class Beginning implements FirstWord {

    private final String first;
    private final boolean prefix;
    private final boolean givenName;
    private final @Nullable String singular;
    private final @Nullable BeforeNumber beforeNumber;
    private final @Nullable OrdinalBefore ordinal;

    /** By the word behind the first. */
    private final Map<String, List<Row>> rows = new HashMap<>();

    private final FirstLetters seconds = new FirstLetters();

    private Beginning(String first) {
      this.first = first;
      this.prefix = Prefixes.SPACED.contains(first);
      this.givenName = GIVEN_NAMES.contains(first);
      this.beforeNumber = BeforeNumber.of(first);
      this.ordinal = OrdinalBefore.of(first);
      this.singular = FirstParts.spaced().contains(first) ? FirstParts.singular(first) : null;
    }

    private void add(Row row) {
      String second = row.rest().getFirst();
      rows.computeIfAbsent(second, any -> new ArrayList<>()).add(row);
      seconds.add(second);
    }

    private List<Row> behind(String second) {
      return rows.isEmpty() ? List.of() : rows.getOrDefault(bare(second), List.of());
    }

    @Override
    public boolean mayGoOnWith(CharSequence second) {
      boolean mayBeBase =
          (prefix || givenName || singular != null) && second.length() >= SHORTEST_BEHIND_PREFIX;
      return mayBeBase
          || (beforeNumber != null && beforeNumber.mayGoOnWith(second))
          || (ordinal != null && ordinal.mayGoOnWith(second))
          || seconds.mayHave(second);
    }

    @Override
    public boolean awaitsMore(List<String> words) {
      int size = words.size();
      if (size == 1) {
        return true;
      }
      for (Row row : behind(words.get(1))) {
        if (row.rest().size() >= size && row.isLike(words, size - 1)) {
          return true;
        }
      }
      return false;
    }

    /**
     * A blank, and before it an apostrophe or the full stop of what is cut short: <i>cod. civ.</i>
     */
    @Override
    public int farthest(List<String> words) {
      String last = words.isEmpty() ? "" : words.getLast();
      return beforeNumber != null
              || last.length() <= 1
              || Abbreviations.have(last)
              || Apostrophe.ends(last)
          ? 2
          : 1;
    }

    @Override
    public @Nullable Match match(List<String> words) {
      if (words.size() == 1) {
        return null;
      }
      Match longest = null;
      for (Row row : behind(words.get(1))) {
        int size = row.rest().size() + 1;
        if (size <= words.size()
            && (longest == null || size > longest.words())
            && row.isLike(words, size - 1)) {
          longest = new Match(0, size, row.whole(), false);
        }
      }
      Match found = longest == null ? followedBy(words.get(1)) : longest;
      if (found == null && ordinal != null) {
        return ordinal.match(words);
      }
      return found == null && beforeNumber != null ? beforeNumber.match(words) : found;
    }

    private @Nullable Match followedBy(String base) {
      boolean mayBe =
          (prefix || givenName || singular != null)
              && base.length() >= SHORTEST_BEHIND_PREFIX
              && !Apostrophe.ends(base)
              && base.chars().allMatch(Character::isLetter)
              && (prefix || (givenName && Lexicon.hasName(first + base)) || isListed(base));
      return mayBe ? new Match(0, 2, first + base, true) : null;
    }

    /** Whether Morph-it! has the two as one, in the singular of either perhaps. */
    private boolean isListed(String base) {
      if (singular == null) {
        return false;
      }
      String whole = singular + base;
      String root = whole.substring(0, whole.length() - 1);
      return Lexicon.has(first + base)
          || !Readings.of(first + base).isEmpty()
          || (!first.equals(singular)
              && Stream.of(whole, root + 'o', root + 'a', root + 'e').anyMatch(Lexicon::has));
    }
  }

  /** Reads them. */
  static Map<String, Beginning> byFirstWord() {
    Map<String, Beginning> beginnings = new HashMap<>();
    for (Set<String> firsts : List.of(Prefixes.SPACED, FirstParts.spaced(), GIVEN_NAMES)) {
      firsts.forEach(first -> beginnings.put(first, new Beginning(first)));
    }
    for (List<String> columns : Tables.rows("compounds.tsv")) {
      List<String> words = SpacedCompounds.words(columns.getFirst());
      List<String> rest =
          words.subList(1, words.size()).stream().map(ListedCompounds::bare).toList();
      for (String first : writtenAs(words.getFirst())) {
        beginnings.computeIfAbsent(first, Beginning::new).add(new Row(rest, columns.getLast()));
      }
    }
    Numerals.counting()
        .forEach(
            (word, number) -> {
              Beginning beginning = beginnings.computeIfAbsent(word, Beginning::new);
              beginning.add(
                  new Row(List.of(LargeNumbers.THOUSANDS), word + LargeNumbers.THOUSANDS));
              LargeNumbers.ZEROS.forEach(
                  (unit, zeros) ->
                      beginning.add(new Row(List.of(unit), number + "0".repeat(zeros))));
            });
    return beginnings;
  }

  /** A word, and if it ends in an accent without it, with another one and with an apostrophe. */
  private static Set<String> writtenAs(String word) {
    Set<String> written = new LinkedHashSet<>(Set.of(word));
    if (SpellingVariants.isAccented(word)) {
      String plain = Folding.fold(word);
      SpellingVariants.withOtherAccent(word).ifPresent(written::add);
      written.add(plain + Apostrophe.CANONICAL);
      written.add(plain);
    }
    return written;
  }
}
