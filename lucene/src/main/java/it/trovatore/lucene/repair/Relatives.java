package it.trovatore.lucene.repair;

import it.trovatore.analysis.WordForms;
import it.trovatore.lucene.query.Recent;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.Optional;

/**
 * The words that stand in for one of the language that no document has: those that are made of the
 * same (<i>iscrizione</i> for <i>iscriversi</i>).
 */
final class Relatives {

  private static final int REMEMBERED = 4_096;

  private static final Recent<String, List<String>> KIN = new Recent<>(REMEMBERED);

  private Relatives() {}

  /** The one that most documents hold; empty where none does, or the word is not listed. */
  static Optional<String> of(Holdings holdings, Field field, String word) {
    if (Vocabulary.standing(word) != Standing.LISTED) {
      return Optional.empty();
    }
    String relative = null;
    long most = 0;
    for (String kin : KIN.get(word, Relatives::kin)) {
      long documents = holdings.holdingAtMost(new Query.Word(field, kin));
      if (documents > most) {
        most = documents;
        relative = kin;
      }
    }
    return Optional.ofNullable(relative);
  }

  private static List<String> kin(String word) {
    return List.copyOf(new WordForms().kin(word));
  }
}
