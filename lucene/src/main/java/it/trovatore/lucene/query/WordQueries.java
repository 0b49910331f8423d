package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for single words and for phrases over one or more text fields. Words are scored by BM25F
 * (Robertson, Zaragoza, Taylor 2004) through {@link CombinedFieldQuery}: the fields count as one
 * text in which a word of the title weighs as several of the body.
 */
final class WordQueries {

  /** What the word as written adds to the score of its stem. */
  private static final float SURFACE_WEIGHT = QueryTranslator.knob("surface", 0.5);

  private WordQueries() {}

  /** Matches the word in any form, and scores the form as written higher. */
  static Query word(Words.Word word, List<TextField> fields) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(anyStem(word, fields), Occur.MUST);
    query.add(new BoostQuery(combined(word.surface(), fields, true), SURFACE_WEIGHT), Occur.SHOULD);
    return query.build();
  }

  /** Matches the words one after the other in one field, as stems or exactly as written. */
  static Query phrase(List<Words.Word> words, List<TextField> fields, boolean exact) {
    if (words.size() == 1) {
      return exact
          ? combined(words.getFirst().surface(), fields, true)
          : anyStem(words.getFirst(), fields);
    }
    List<Query> alternatives =
        fields.stream()
            .<Query>map(field -> new BoostQuery(phrase(words, field, exact), field.weight()))
            .toList();
    return new DisjunctionMaxQuery(alternatives, 0.1f);
  }

  /** The phrase in one field. */
  static Query phrase(List<Words.Word> words, TextField field, boolean exact) {
    if (exact) {
      String[] terms = words.stream().map(Words.Word::surface).toArray(String[]::new);
      return new PhraseQuery(field.surface(), terms);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    words.forEach(
        word ->
            phrase.add(
                word.stems().stream()
                    .map(stem -> new Term(field.stemmed(), stem))
                    .toArray(Term[]::new)));
    return phrase.build();
  }

  static Query near(Words.Word one, Words.Word other, TextField field, int slop) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Words.Word word : List.of(one, other)) {
      phrase.add(
          word.stems().stream()
              .map(stem -> new Term(field.stemmed(), stem))
              .toArray(Term[]::new));
    }
    return phrase.setSlop(slop).build();
  }

  /** The word's stems in one field, for marking. */
  static Query stems(Words.Word word, TextField field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    word.stems()
        .forEach(stem -> query.add(new TermQuery(new Term(field.stemmed(), stem)), Occur.SHOULD));
    return query.build();
  }

  private static Query anyStem(Words.Word word, List<TextField> fields) {
    if (word.stems().size() == 1) {
      return combined(word.stems().getFirst(), fields, false);
    }
    return new DisjunctionMaxQuery(
        word.stems().stream().map(stem -> combined(stem, fields, false)).toList(), 0);
  }

  private static Query combined(String term, List<TextField> fields, boolean surface) {
    if (fields.size() == 1) {
      return new TermQuery(new Term(name(fields.getFirst(), surface), term));
    }
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    fields.forEach(field -> query.addField(name(field, surface), field.weight()));
    return query.build();
  }

  private static String name(TextField field, boolean surface) {
    return surface ? field.surface() : field.stemmed();
  }
}
