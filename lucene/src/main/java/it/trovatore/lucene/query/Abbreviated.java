package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clauses in which what only the words around tell (<i>14 mar, L. 241/90, Umberto I</i>) is the
 * word that it stands for.
 *
 * @param clauses as many as there were
 * @param typed the words that were typed, in lower case, by the names that they have now
 */
record Abbreviated(List<Query> clauses, Map<String, String> typed) {

  static Abbreviated inFull(List<Query> clauses) {
    if (clauses.size() < 2 || clauses.stream().noneMatch(Abbreviated::mayTell)) {
      return new Abbreviated(clauses, Map.of());
    }
    List<Query> result = new ArrayList<>(clauses);
    Map<String, String> typed = new HashMap<>();
    int from = 0;
    while (from < clauses.size()) {
      List<String> run = Clauses.freeWords(clauses, from);
      List<String> meant = run.size() < 2 ? List.of() : ItalianAnalysis.meantBeside(run);
      for (int i = 0; i < meant.size(); i++) {
        if (!meant.get(i).isEmpty()) {
          result.set(from + i, new Query.Word(Field.ANYWHERE, meant.get(i)));
          typed.put(meant.get(i), Words.of(run.get(i)).list().getFirst().surface());
        }
      }
      from += Math.max(1, run.size());
    }
    return new Abbreviated(result, typed);
  }

  private static boolean mayTell(Query clause) {
    String text = Clauses.freeWord(clause);
    return text != null && ItalianAnalysis.mayTellMeaning(text);
  }
}
