package it.trovatore.analysis.lexicon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words made small, dear or bad that still mean what they are made of (<i>gattino</i>,
 * <i>casuccia</i>, <i>lavoraccio</i>), from {@code altered.tsv}. No rule tells them from those that
 * name another thing (<i>bottino</i>). Immutable.
 */
final class Altered {

  private static final Map<String, List<String>> BY_BASE = new HashMap<>();

  private static final Map<String, String> BASES = new LinkedHashMap<>();

  static {
    for (List<String> row : Tables.rows("altered.tsv")) {
      List<String> altered = List.of(row.getLast().split(" ", -1));
      BY_BASE.put(row.getFirst(), altered);
      for (String word : altered) {
        BASES.put(word, row.getFirst());
      }
    }
  }

  /** Loaded with the first stem: to make them takes longer than to read the table. */
  private static final class Stems {
    static final Map<String, String> BASES_OF = new HashMap<>();

    static {
      BASES.forEach(
          (word, base) -> BASES_OF.putIfAbsent(UnknownWordStemmer.stems(word).getFirst(), base));
    }
  }

  private Altered() {}

  /**
   * What an altered word is made of; null for any other.
   *
   * @param lemma folded, or what {@link UnknownWordStemmer} makes of a word without one
   */
  static @Nullable String base(String lemma) {
    return UnknownWordStemmer.isStem(lemma) ? Stems.BASES_OF.get(lemma) : BASES.get(lemma);
  }

  /** The altered words of a lemma; mostly none. */
  static List<String> of(String lemma) {
    return BY_BASE.getOrDefault(lemma, List.of());
  }
}
