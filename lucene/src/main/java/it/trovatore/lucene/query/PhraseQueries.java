package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Queries for words one after the other, or as near as the slop says, in one field: as written,
 * with accents and elisions written in any way, or in any inflected form. Each form matches
 * whatever the one before it does, but for words whose lemma an accent changes: <i>è</i> is a
 * spelling of <i>e</i> and no form of it.
 *
 * @param words one or more
 * @param slop as in {@link Phrase}
 */
record PhraseQueries(SearchTerms terms, List<Words.Word> words, int slop) {

  /** Enough for <i>2020-03-12</i> and <i>n. 196 del 30 giugno 2003</i>. */
  private static final int NUMBERED_SLOP = 4;

  /** The words of a phrase, moved no further than can be looked for in a long document. */
  static PhraseQueries of(SearchTerms terms, Phrase phrase, List<Words.Word> words) {
    int most = Phrase.MOST_MOVES / words.size() / words.size();
    return new PhraseQueries(terms, words, Math.min(phrase.slop(), most));
  }

  /**
   * The words of a numbered piece ({@link Words#isNumbered}) in any form, however they are
   * arranged, or written as one; a score or a range in its order.
   */
  static Query numbered(SearchTerms terms, Words piece, TextField field) {
    List<Words.Word> apart = piece.content();
    int slop = piece.isPairOfNumbers() ? 0 : NUMBERED_SLOP;
    Query arranged = new PhraseQueries(terms, apart, slop).inAnyForm(field);
    List<Words.Word> one = SpacedWords.asOne(piece.list());
    return one.size() > 1
        ? arranged
        : new BooleanQuery.Builder()
            .add(arranged, Occur.SHOULD)
            .add(new PhraseQueries(terms, one, 0).in(field, Form.INFLECTED), Occur.SHOULD)
            .build();
  }

  /** How the words of a document may differ from those of the phrase. */
  enum Form {
    AS_WRITTEN,
    ANY_SPELLING,
    INFLECTED
  }

  /** The phrase in one form. */
  Query in(TextField field, Form form) {
    return row(field, form).build();
  }

  /** The phrase in any inflected form, with one of some terms right behind it. */
  Query goingOn(TextField field, List<KnownTerm> ends) {
    MultiPhraseQuery.Builder row = row(field, Form.INFLECTED);
    row.add(ends.stream().map(KnownTerm::term).toArray(Term[]::new));
    return row.build();
  }

  /**
   * The phrase in any inflected form, also with words apart that are written as one, and with the
   * units of amounts on their other side.
   */
  Query inflected(TextField field) {
    Set<List<Words.Word>> ways = new LinkedHashSet<>();
    ways.add(words);
    ways.add(SpacedWords.joined(words));
    ways.add(OldPrepositions.asOne(words));
    ways.add(OldPrepositions.inTwo(words));
    ways.add(Amounts.turned(words));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<Words.Word> way : ways) {
      any.add(new PhraseQueries(terms, way, slop).in(field, Form.INFLECTED), Occur.SHOULD);
    }
    return ways.size() == 1 ? in(field, Form.INFLECTED) : any.build();
  }

  /** The phrase in any spelling or inflected form. */
  Query inAnyForm(TextField field) {
    return new BooleanQuery.Builder()
        .add(inflected(field), Occur.SHOULD)
        .add(in(field, Form.ANY_SPELLING), Occur.SHOULD)
        .build();
  }

  private MultiPhraseQuery.Builder row(TextField field, Form form) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder().setSlop(slop);
    List<Set<String>> ways = form == Form.ANY_SPELLING ? beforeOthers() : List.of();
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.get(i);
      Stream<Term> others =
          switch (form) {
            case AS_WRITTEN -> Stream.of();
            case ANY_SPELLING ->
                i < ways.size()
                    ? ways.get(i).stream().map(way -> field.term(TermKind.SURFACE, way))
                    : Stream.of();
            case INFLECTED -> i == 0 && words.size() > 1 ? prepositions(word, field) : Stream.of();
          };
      row.add(Stream.concat(terms(word, field, form), others).toArray(Term[]::new));
    }
    return row;
  }

  /** How else each word but the last is written before the next: <i>di aprile, d'aprile</i>. */
  private List<Set<String>> beforeOthers() {
    WordForms language = new WordForms();
    return IntStream.range(0, words.size() - 1)
        .mapToObj(
            i ->
                language.beforeOthers(
                    words.get(i).surface(), words.get(i).elided(), words.get(i + 1).surface()))
        .toList();
  }

  /** What the article is part of that a title begins with: <i>nei Promessi sposi</i>. */
  private static Stream<Term> prepositions(Words.Word first, TextField field) {
    return first.lemmas().stream()
        .flatMap(lemma -> WordForms.withArticle(lemma).stream())
        .map(lemma -> field.term(TermKind.LEMMA, lemma));
  }

  private Stream<Term> terms(Words.Word word, TextField field, Form form) {
    return switch (form) {
      case AS_WRITTEN -> Stream.of(field.term(TermKind.SURFACE, word.surface()));
      case ANY_SPELLING ->
          terms.spellings(field, word.surface()).stream()
              .map(variant -> field.term(TermKind.SURFACE, variant));
      case INFLECTED -> word.lemmas().stream().map(lemma -> field.term(TermKind.LEMMA, lemma));
    };
  }
}
