package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.words.GenerationalCache;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.Comparator;
import java.util.List;

/**
 * The words that stand in for one of the language that no document has: those that it is made of,
 * and that are made of it (<i>iscrizione</i> for <i>iscriversi</i>).
 */
final class Relatives {

  private static final int MOST = 4;

  private static final int REMEMBERED = 4_096;

  private static final GenerationalCache<String, List<String>> KIN =
      new GenerationalCache<>(REMEMBERED);

  private Relatives() {}

  /** Those that documents hold, the most frequent first; none for a word that is not listed. */
  static List<String> of(Holdings holdings, Field field, String word) {
    if (!Vocabulary.standing(word).hasRelatives()) {
      return List.of();
    }
    record Held(String word, long documents) {}
    return KIN.get(word, Relatives::kin).stream()
        .map(kin -> new Held(kin, holding(holdings, new Query.Word(field, kin))))
        .filter(held -> held.documents() > 0)
        .sorted(Comparator.comparingLong(Held::documents).reversed())
        .limit(MOST)
        .map(Held::word)
        .toList();
  }

  /** What the lexicon lacks may be no word at all, and counts only as it is written. */
  private static long holding(Holdings holdings, Query.Word kin) {
    return WordForms.inLexicon(kin.text())
        ? holdings.holdingAtMost(kin)
        : holdings.holdingAsWritten(kin);
  }

  private static List<String> kin(String word) {
    return List.copyOf(new WordForms().kin(word));
  }
}
