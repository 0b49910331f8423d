package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for single words, and for two near each other, over one or more text fields. A word is
 * scored by BM25 on its lemmas, with shares for the form as written and for its family. The weights
 * were chosen by experiment with {@code trovatore eval}, for questions, keywords and inflected
 * forms together.
 */
final class WordQueries {

  /** What the word as written adds to the score of its lemmas. */
  private static final float SURFACE_WEIGHT = 0.4f;

  /** What a word of the same family adds. */
  private static final float FAMILY_WEIGHT = 0.6f;

  /** A title is short, so its words weigh more than others by that alone. */
  private static final float TITLE_WEIGHT = 1.1f;

  private static final float NEAR_WEIGHT = 0.2f;

  /** How many positions two words that are near may be moved. */
  private static final int NEAR_SLOP = 5;

  private WordQueries() {}

  /** Matches the word in any form, and scores the form as written higher. */
  static Query word(Words.Word word, List<TextField> fields) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(anyLemma(word, fields), Occur.MUST);
    query.add(new BoostQuery(combined(word.surface(), fields, true), SURFACE_WEIGHT), Occur.SHOULD);
    return query.build();
  }

  /**
   * Scores the words that share the stem of one of the lemmas: <i>inizio</i> for <i>iniziare</i>.
   */
  static Query family(Words.Word word, List<TextField> fields) {
    List<Query> families =
        word.families().stream().map(family -> combined(family, fields, false)).toList();
    return new BoostQuery(new DisjunctionMaxQuery(families, 0), FAMILY_WEIGHT);
  }

  /** Scores two words that stand near each other in this order, or closer in the other. */
  static Query near(Words.Word one, Words.Word other, TextField field) {
    Query phrase =
        new PhraseQueries(List.of(one, other), NEAR_SLOP).in(field, PhraseQueries.Form.INFLECTED);
    return new BoostQuery(phrase, NEAR_WEIGHT);
  }

  /** The word's lemmas in one field, for marking. */
  static Query lemmas(Words.Word word, TextField field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    word.lemmas()
        .forEach(lemma -> query.add(new TermQuery(new Term(field.lemmas(), lemma)), Occur.SHOULD));
    return query.build();
  }

  private static Query anyLemma(Words.Word word, List<TextField> fields) {
    if (word.lemmas().size() == 1) {
      return combined(word.lemmas().getFirst(), fields, false);
    }
    return new DisjunctionMaxQuery(
        word.lemmas().stream().map(lemma -> combined(lemma, fields, false)).toList(), 0);
  }

  private static Query combined(String term, List<TextField> fields, boolean surface) {
    if (fields.size() == 1) {
      return new TermQuery(new Term(name(fields.getFirst(), surface), term));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TextField field : fields) {
      Query inField = new TermQuery(new Term(name(field, surface), term));
      query.add(
          field == TextField.TITLE ? new BoostQuery(inField, TITLE_WEIGHT) : inField, Occur.SHOULD);
    }
    return query.build();
  }

  private static String name(TextField field, boolean surface) {
    return surface ? field.surface() : field.lemmas();
  }
}
