package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clauses in which months and units that only the number before them tells (<i>14 mar</i>) have
 * their names.
 *
 * @param clauses as many as there were
 * @param typed the words that were typed, in lower case, by the names that they have now
 */
record Abbreviated(List<Query> clauses, Map<String, String> typed) {

  /** A day, a month and a year. */
  private static final int MOST_WORDS = 3;

  static Abbreviated inFull(List<Query> clauses) {
    if (clauses.stream().noneMatch(Abbreviated::isNumber)) {
      return new Abbreviated(clauses, Map.of());
    }
    List<Query> result = new ArrayList<>(clauses);
    Map<String, String> typed = new HashMap<>();
    for (int at = 0; at + 1 < clauses.size(); at++) {
      if (isNumber(clauses.get(at))) {
        List<String> words = words(clauses, at);
        int second = at + 1;
        ItalianAnalysis.nameBehindNumber(words)
            .ifPresent(
                name -> {
                  result.set(second, new Query.Word(Field.ANYWHERE, name));
                  typed.put(name, words.get(1));
                });
      }
    }
    return new Abbreviated(result, typed);
  }

  private static boolean isNumber(Query clause) {
    String text = Clauses.freeWord(clause);
    return text != null && !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  /** The words of single-worded clauses from one on. */
  private static List<String> words(List<Query> clauses, int from) {
    List<String> words = new ArrayList<>();
    for (int at = from; at < Math.min(clauses.size(), from + MOST_WORDS); at++) {
      String word = onlyWord(clauses.get(at));
      if (word == null) {
        break;
      }
      words.add(word);
    }
    return words;
  }

  private static @Nullable String onlyWord(Query clause) {
    String text = Clauses.freeWord(clause);
    List<Words.Word> words = text == null ? List.of() : Words.asked(text).list();
    return words.size() == 1 ? words.getFirst().surface() : null;
  }
}
