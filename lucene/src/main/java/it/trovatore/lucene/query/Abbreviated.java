package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clauses in which what only the words around tell (<i>14 mar, L. 241/90, Umberto I</i>) is the
 * word that it stands for.
 *
 * @param clauses as many as there were
 * @param typed what was typed for each of these names, in the order of the query; the name itself
 *     too where that was
 */
record Abbreviated(List<Query> clauses, Map<String, List<String>> typed) {

  static Abbreviated inFull(List<Query> clauses) {
    if (clauses.size() < 2 || clauses.stream().noneMatch(Abbreviated::mayTell)) {
      return new Abbreviated(clauses, Map.of());
    }
    List<Query> result = new ArrayList<>(clauses);
    Set<String> names = new HashSet<>();
    int from = 0;
    while (from < clauses.size()) {
      List<String> run = Clauses.freeWords(clauses, from);
      List<String> meant = run.size() < 2 ? List.of() : ItalianAnalysis.meantBeside(run);
      for (int i = 0; i < meant.size(); i++) {
        if (!meant.get(i).isEmpty()) {
          result.set(from + i, new Query.Word(Field.ANYWHERE, meant.get(i)));
          names.add(meant.get(i));
        }
      }
      from += Math.max(1, run.size());
    }
    return new Abbreviated(result, typed(names, clauses, result));
  }

  private static Map<String, List<String>> typed(
      Set<String> names, List<Query> clauses, List<Query> inFull) {
    Map<String, List<String>> typed = new HashMap<>();
    for (int at = 0; at < clauses.size(); at++) {
      String name = Clauses.freeWord(inFull.get(at));
      String text = Clauses.freeWord(clauses.get(at));
      if (name != null && text != null && names.contains(name)) {
        typed.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
      }
    }
    return typed;
  }

  private static boolean mayTell(Query clause) {
    String text = Clauses.freeWord(clause);
    return text != null && ItalianAnalysis.mayTellMeaning(text);
  }
}
