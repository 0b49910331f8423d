package it.trovatore.lucene.query;

import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.lucene.query.Translation.InARow;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.LexiconWord;
import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * The words of a query one after the other, stop words too, as somebody copied them from a text or
 * knows them by heart: as typed, then with accents that were left out or in other forms.
 *
 * @param typed those with quoted ones among them count only as typed, so that no row overturns the
 *     tiers of phrases
 */
record CopiedText(SearchTerms terms, Tiers tiers, TypedRow typed) {

  static final int FEWEST_WORDS = 4;

  /** Of nothing but stop words, which are asked for alone only where they stand so. */
  private static final int FEWEST_STOP_WORDS = 3;

  /** More words that are all in many documents are not looked for in a row: it is slow. */
  private static final int MOST_COMMON_WORDS = 64;

  /**
   * Whether so many words in a row tell something: a number says little but beside what it counts
   * (<i>legge 180</i>, <i>7 agosto</i>).
   */
  boolean isLongEnough() {
    List<Words.Word> row = typed.words();
    return row.size() >= FEWEST_WORDS
        || (row.size() > 1 && row.stream().anyMatch(Words.Word::isNumber))
        || (row.size() >= FEWEST_STOP_WORDS && row.stream().allMatch(Words.Word::stopWord))
        || (row.size() > 1 && row.stream().anyMatch(CopiedText::isCutShort));
  }

  /** A stop word that lost its vowel before the next one: <i>quell'</i>, not <i>dell'</i>. */
  private static boolean isCutShort(Words.Word word) {
    return word.stopWord() && !StopWords.have(word.surface());
  }

  /**
   * Which of what has all the wanted words have them in a row. Few documents have all the words of
   * a question, so that this is made when it is asked for.
   */
  Supplier<Optional<InARow>> among(Supplier<Query> allWords) {
    return isLongEnough() ? () -> inARow(allWords) : Optional::empty;
  }

  private Optional<InARow> inARow(Supplier<Query> allWords) {
    List<Words.Word> whole = withoutUnknownEnds();
    if (whole.size() < Math.min(typed.words().size(), FEWEST_STOP_WORDS)
        || (whole.size() > MOST_COMMON_WORDS && !areTold(whole))) {
      return Optional.empty();
    }
    List<List<KnownTerm>> asTyped =
        whole.stream().map(word -> terms.known(word).in(TextField.TEXT).surface()).toList();
    List<List<KnownTerm>> inflected =
        typed.quoted() ? asTyped : whole.stream().map(word -> inAnyForm(terms, word)).toList();
    return Optional.of(
        new InARow(
            () -> query(allWords, asTyped, inflected), asTyped, tiers.asWritten(), inflected));
  }

  /** Whether one of some words is in few documents, which alone are then looked at. */
  private boolean areTold(List<Words.Word> words) {
    return words.stream()
        .anyMatch(word -> Holders.areFew(terms.known(word).in(TextField.TEXT).lemmas()));
  }

  /** The terms of a word in all its forms, and with an accent that makes another word of it. */
  static List<KnownTerm> inAnyForm(SearchTerms terms, Words.Word word) {
    List<KnownTerm> forms = new ArrayList<>(terms.known(word).in(TextField.TEXT).lemmas());
    for (String other : LexiconWord.of(word.surface()).otherAccents()) {
      for (Words.Word accented : Words.of(other).list()) {
        forms.addAll(terms.known(accented).in(TextField.TEXT).surface());
      }
    }
    return forms;
  }

  /** Without what no document has at the ends, as where a word was cut in copying. */
  private List<Words.Word> withoutUnknownEnds() {
    List<Words.Word> row = typed.words();
    int from = 0;
    int to = row.size();
    while (from < to && isUnknown(row.get(from))) {
      from++;
    }
    while (from < to && isUnknown(row.get(to - 1))) {
      to--;
    }
    return row.subList(from, to);
  }

  private boolean isUnknown(Words.Word word) {
    return terms.known(word).in(TextField.TEXT).isEmpty();
  }

  private Query query(
      Supplier<Query> allWords, List<List<KnownTerm>> asTyped, List<List<KnownTerm>> other) {
    Query asWritten = row(asTyped);
    Query either =
        new BooleanQuery.Builder()
            .add(asWritten, Occur.SHOULD)
            .add(row(other), Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(allWords.get(), Occur.MUST)
        .add(either, Occur.FILTER)
        .add(tiers.asWritten(asWritten), Occur.SHOULD)
        .build();
  }

  /** Matches one of the terms of each word after one of those of the word before. */
  private static Query row(List<List<KnownTerm>> words) {
    if (words.stream().anyMatch(List::isEmpty)) {
      return new MatchNoDocsQuery("a word of the row is nowhere");
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    words.forEach(terms -> row.add(terms.stream().map(KnownTerm::term).toArray(Term[]::new)));
    return row.build();
  }
}
