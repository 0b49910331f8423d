package it.trovatore.analysis.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prefixes that still make words, from {@code prefixes.tsv}. Immutable. */
public final class Prefixes {

  private static final List<List<String>> ROWS = Tables.rows("prefixes.tsv");

  /** Of words of any kind: <i>anti, auto</i>. */
  static final Set<String> OF_WORDS = which(1, "words");

  /** Of verbs alone: <i>ri, stra</i>. */
  static final Set<String> OF_VERBS = which(1, "verbs");

  /** Those that people also write with a blank behind them: <i>vice sindaco</i>. */
  public static final Set<String> SPACED = which(2, "spaced");

  private Prefixes() {}

  private static Set<String> which(int column, String mark) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (List<String> row : ROWS) {
      if (row.get(column).equals(mark)) {
        prefixes.add(row.getFirst());
      }
    }
    return Collections.unmodifiableSet(prefixes);
  }
}
