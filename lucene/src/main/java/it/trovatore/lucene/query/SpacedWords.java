package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.List;

/** Words of a query that are written as one too (<i>centro destra</i>), made one clause. */
final class SpacedWords {

  private SpacedWords() {}

  /** The clauses, with a single one for words that make one together. */
  static List<Query> together(List<Query> clauses) {
    List<Query> result = new ArrayList<>(clauses.size());
    int at = 0;
    while (at < clauses.size()) {
      List<String> texts = freeFrom(clauses, at);
      int words = texts.size() < 2 ? 1 : ItalianAnalysis.writtenAsOne(texts);
      result.add(
          words == 1
              ? clauses.get(at)
              : new Query.Word(Field.ANYWHERE, String.join(" ", texts.subList(0, words))));
      at += words;
    }
    return result;
  }

  /** What was typed for a clause. */
  static String typed(Query clause) {
    return clause instanceof Query.Word word && word.text().indexOf(' ') >= 0
        ? word.text()
        : QueryText.of(clause);
  }

  private static List<String> freeFrom(List<Query> clauses, int from) {
    List<String> texts = new ArrayList<>();
    for (int i = from; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof Query.Word word && word.field() == Field.ANYWHERE) {
        texts.add(word.text());
      } else {
        break;
      }
    }
    return texts;
  }
}
