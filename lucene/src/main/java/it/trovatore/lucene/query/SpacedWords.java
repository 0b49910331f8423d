package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of a query that are written as one too (<i>centro destra</i>), made one clause. */
final class SpacedWords {

  /** Of how many texts one is made at most. */
  private static final int MOST_WORDS = 4;

  private SpacedWords() {}

  /** The clauses, with a single one for words that make one together. */
  static List<Query> together(List<Query> clauses) {
    List<Query> result = new ArrayList<>(clauses.size());
    int at = 0;
    while (at < clauses.size()) {
      List<String> texts = freeFrom(clauses, at);
      int words = texts.size() < 2 ? 1 : ItalianAnalysis.writtenAsOne(texts);
      String typed = String.join(" ", texts.subList(0, Math.min(words, texts.size())));
      boolean one = words > 1 && areOne(Words.of(typed).list());
      result.add(one ? new Query.Word(Field.ANYWHERE, typed) : clauses.get(at));
      at += one ? words : 1;
    }
    return result;
  }

  private static boolean areOne(List<Words.Word> words) {
    Set<String> common = new HashSet<>(words.getFirst().lemmas());
    words.forEach(word -> common.retainAll(word.lemmas()));
    return !common.isEmpty();
  }

  /** What was typed for a clause. */
  static String typed(Query clause) {
    return clause instanceof Query.Word word && word.text().indexOf(' ') >= 0
        ? word.text()
        : QueryText.of(clause);
  }

  private static List<String> freeFrom(List<Query> clauses, int from) {
    List<String> texts = new ArrayList<>();
    int end = Math.min(clauses.size(), from + MOST_WORDS);
    for (int i = from; i < end; i++) {
      if (clauses.get(i) instanceof Query.Word word && word.field() == Field.ANYWHERE) {
        texts.add(word.text());
      } else {
        break;
      }
    }
    return texts;
  }
}
