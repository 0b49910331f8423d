package it.trovatore.lucene.repair;

import it.trovatore.lucene.query.QueryTranslator;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.query.WordStatistics;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/** What the documents hold, as far as the repairs of one query ask. Not thread-safe. */
final class Collection {

  /** How many of the other words are asked which candidate they stand with. */
  private static final int FEW = 3;

  private final SearchTerms terms;
  private final Map<Query.Word, Long> atMost = new HashMap<>();

  Collection(SearchTerms terms) {
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
    return searcher().count(QueryTranslator.translate(terms, query).matching());
  }

  /** About how many documents hold the word, never fewer than do; costs no search. */
  long holdingAtMost(Query.Word word) {
    return atMost.computeIfAbsent(word, each -> WordStatistics.documents(terms, each));
  }

  /** How many documents hold the word in any form, or the two words one after the other. */
  long holding(String text) throws IOException {
    if (text.indexOf(' ') >= 0) {
      return hits(new Query.All(List.of(new Query.Phrase(Field.ANYWHERE, text))));
    }
    return holding(new Query.Word(Field.ANYWHERE, text));
  }

  /** How many documents hold the word in any form. */
  long holding(Query.Word word) throws IOException {
    OptionalLong known = WordStatistics.exactly(terms, word);
    return known.isPresent() ? known.getAsLong() : hits(new Query.All(List.of(word)));
  }

  /**
   * How many documents hold the word in any form together with at least one of the others, of which
   * the rarest tell most.
   */
  long holdingWithOthers(String word, List<Query> others) throws IOException {
    return searcher()
        .count(
            QueryTranslator.withAnyOf(terms, new Query.Word(Field.ANYWHERE, word), rarest(others)));
  }

  private List<Query> rarest(List<Query> clauses) {
    Stream<Query> words =
        clauses.stream()
            .filter(Query.Word.class::isInstance)
            .map(Query.Word.class::cast)
            .filter(word -> holdingAtMost(word) > 0)
            .sorted(Comparator.comparingLong(this::holdingAtMost))
            .limit(FEW)
            .map(Query.class::cast);
    Stream<Query> rest = clauses.stream().filter(clause -> !(clause instanceof Query.Word));
    return Stream.concat(words, rest).toList();
  }
}
