package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.query.SecondPass.Near;
import it.trovatore.lucene.query.SecondPass.Share;
import it.trovatore.lucene.schema.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Queries for single words, and for two near each other. A word is scored by BM25 on its lemmas,
 * with shares for the form as written and for its family. The weights were chosen by experiment
 * with {@code trovatore eval}, for questions, keywords and inflected forms together.
 */
record WordQueries(SearchTerms terms) {

  /** What the word as written adds to the score of its lemmas. */
  private static final float SURFACE_WEIGHT = 0.3f;

  /** What a word of the same family adds. */
  private static final float FAMILY_WEIGHT = 0.6f;

  /** What a word adds that stands in the title, in a tag or in the author's name. */
  private static final Map<TextField, Float> SHORT_FIELDS =
      new EnumMap<>(Map.of(TextField.TITLE, 0.8f, TextField.TAGS, 0.2f, TextField.AUTHOR, 0.8f));

  private static final float STOP_WORD_WEIGHT = 0.2f;

  private static final float NEAR_WEIGHT = 0.4f;

  /** How many positions two words that are near may be moved. */
  private static final int NEAR_SLOP = 5;

  /** Matches the word in any form. */
  Query anyForm(Words.Word word, TextField field) {
    List<Query> found = new ArrayList<>();
    for (Term lemma : terms.lemmas(field, word)) {
      found.add(terms.query(lemma));
    }
    return switch (found.size()) {
      case 0 -> new MatchNoDocsQuery("no such word");
      case 1 -> found.getFirst();
      default -> new DisjunctionMaxQuery(found, 0);
    };
  }

  /** Scores the form as written. */
  @Nullable Query asWritten(Words.Word word, TextField field) {
    Term term = field.term(TermKind.SURFACE, word.surface());
    return terms.documents(term) == 0 ? null : new BoostQuery(terms.query(term), SURFACE_WEIGHT);
  }

  /** Matches the word in any form, and scores the form as written higher. */
  Query word(Words.Word word, TextField field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(anyForm(word, field), Occur.MUST);
    addTo(query, asWritten(word, field));
    return query.build();
  }

  /**
   * Adds the shares of the word's family, and of all that is known of it in short fields. No field
   * has a word whose family it lacks, and none a family that {@link TextField#TEXT} lacks.
   */
  void addShares(List<Share> shares, Words.Word word) {
    boolean alone = word.families().isEmpty();
    if (!addShare(shares, TextField.TEXT, TermKind.FAMILY, word.families(), FAMILY_WEIGHT)
        && !alone) {
      return;
    }
    SHORT_FIELDS.forEach(
        (field, weight) -> {
          if (addShare(shares, field, TermKind.FAMILY, word.families(), weight * FAMILY_WEIGHT)
              || alone) {
            addShare(shares, field, TermKind.LEMMA, word.lemmas(), weight);
            addShare(
                shares, field, TermKind.SURFACE, List.of(word.surface()), weight * SURFACE_WEIGHT);
          }
        });
  }

  /** Adds the share of the form as written, where the first pass does not score it. */
  void addShareAsWritten(List<Share> shares, Words.Word word) {
    addShare(shares, TextField.TEXT, TermKind.SURFACE, List.of(word.surface()), SURFACE_WEIGHT);
  }

  /** Adds the share of a stop word beside other words. */
  void addShareOfStopWord(List<Share> shares, Words.Word word) {
    addShare(shares, TextField.TEXT, TermKind.SURFACE, List.of(word.surface()), STOP_WORD_WEIGHT);
  }

  /** Two words that stand near each other in this order, or closer in the other; null if never. */
  @Nullable Near near(Words.Word one, Words.Word other) {
    List<Term> first = terms.lemmas(TextField.TEXT, one);
    List<Term> second = terms.lemmas(TextField.TEXT, other);
    return first.isEmpty() || second.isEmpty()
        ? null
        : new Near(first, second, NEAR_SLOP, NEAR_WEIGHT);
  }

  private boolean addShare(
      List<Share> shares, TextField field, TermKind kind, List<String> words, float weight) {
    List<Term> present = terms.present(field, kind, words);
    if (!present.isEmpty()) {
      shares.add(new Share(field, kind, present, weight));
    }
    return !present.isEmpty();
  }

  static void addTo(BooleanQuery.Builder query, @Nullable Query optional) {
    if (optional != null) {
      query.add(optional, Occur.SHOULD);
    }
  }
}
