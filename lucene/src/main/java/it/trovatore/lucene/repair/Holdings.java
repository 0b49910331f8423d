package it.trovatore.lucene.repair;

import it.trovatore.lucene.query.QueryTranslator;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.terms.WordStatistics;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/** What the documents hold, as far as the repairs of one query ask. Not thread-safe. */
final class Holdings {

  /** Fewer stop words one after the other tell nothing. */
  private static final int FEWEST_IN_A_ROW = 3;

  private final SearchTerms terms;
  private final Map<Query.Word, Long> atMost = new HashMap<>();

  Holdings(SearchTerms terms) {
    this.terms = terms;
  }

  SearchTerms terms() {
    return terms;
  }

  IndexSearcher searcher() {
    return terms.searcher();
  }

  /** How many documents match the query. */
  long hits(Query query) throws IOException {
    return searcher().count(QueryTranslator.matching(terms, query));
  }

  /** About how many documents hold the word, never fewer than do; costs no search. */
  long holdingAtMost(Query.Word word) {
    return atMost.computeIfAbsent(word, each -> WordStatistics.documents(terms, each));
  }

  /** Whether a document holds the word in any form; costs no search. */
  boolean hold(String word) {
    return holdingAtMost(anywhere(word)) > 0;
  }

  /** About how many documents hold the word just as it is written, never fewer than do. */
  long holdingAsWritten(String word) {
    return holdingAsWritten(anywhere(word));
  }

  /** As {@link #holdingAsWritten(String)}, in the word's field. */
  long holdingAsWritten(Query.Word word) {
    return WordStatistics.asWritten(terms, word);
  }

  /**
   * How many documents hold the two words one after the other, in any form.
   *
   * @param between what is written between them: a blank or an apostrophe
   * @param slop how many words may lie between them
   */
  long holdingInARow(String first, String between, String second, int slop) throws IOException {
    Query phrase = new Query.Phrase(Field.ANYWHERE, first + between + second, slop);
    return hold((first + between).strip()) && hold(second)
        ? hits(new Query.All(List.of(phrase)))
        : 0;
  }

  /**
   * How many documents hold three words or more one after the other, in any field; none that are
   * fewer, or of a field.
   */
  long holdingInARow(List<Query> clauses) throws IOException {
    if (clauses.size() < FEWEST_IN_A_ROW
        || !clauses.stream()
            .allMatch(each -> each instanceof Query.Word word && word.isAnywhere())) {
      return 0;
    }
    String phrase =
        clauses.stream().map(each -> ((Query.Word) each).text()).collect(Collectors.joining(" "));
    return hits(new Query.All(List.of(new Query.Phrase(Field.ANYWHERE, phrase))));
  }

  /** Whether a document has a word that begins with some letters, in lower case, just so. */
  boolean haveWordBeginningWith(String letters) {
    return terms.prefixes().have(TextField.TEXT, letters);
  }

  /** How many documents hold the word in any form. */
  long holding(String word) throws IOException {
    return holding(anywhere(word));
  }

  private static Query.Word anywhere(String word) {
    return new Query.Word(Field.ANYWHERE, word);
  }

  /** How many documents hold the word in any form. */
  long holding(Query.Word word) throws IOException {
    OptionalLong known = WordStatistics.exactly(terms, word);
    return known.isPresent() ? known.getAsLong() : hits(new Query.All(List.of(word)));
  }
}
