package it.trovatore.lucene.query;

import it.trovatore.analysis.MeaningBeside;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.terms.WordStatistics;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a query with what only its neighbours explain (<i>14 mar, L. 241/90, Umberto
 * I</i>) written out.
 *
 * @param clauses as many as there were
 * @param typed what was typed for each of these names, in the order of the query; the name itself
 *     too where that was
 */
record Abbreviated(List<Query> clauses, Map<String, List<String>> typed) {

  static Abbreviated inFull(SearchTerms terms, List<Query> clauses) {
    if (clauses.size() == 1) {
      return ofOne(terms, clauses);
    }
    if (clauses.isEmpty() || !MeaningBeside.mayTell(freeWords(clauses))) {
      return new Abbreviated(clauses, Map.of());
    }
    List<Query> result = new ArrayList<>(clauses);
    List<String> names = new ArrayList<>(clauses.size());
    while (names.size() < clauses.size()) {
      List<String> run = Clauses.freeWords(clauses, names.size());
      List<String> meant =
          run.size() < 2 ? Collections.nCopies(run.size(), "") : MeaningBeside.of(run);
      for (int i = 0; i < run.size(); i++) {
        if (!meant.get(i).isEmpty()) {
          result.set(names.size(), inFull(terms, run.get(i), meant.get(i)));
        }
        names.add(meant.get(i));
      }
      if (run.isEmpty()) {
        names.add("");
      }
    }
    return new Abbreviated(result, typed(clauses, result, names));
  }

  /** Capitals alone are an acronym rather than a stop word, where documents have it. */
  private static Abbreviated ofOne(SearchTerms terms, List<Query> clauses) {
    String text = Clauses.freeWord(clauses.getFirst());
    String acronym = text == null ? "" : MeaningBeside.acronym(text);
    return text != null && isAcronymAlone(terms, text, acronym)
        ? new Abbreviated(
            List.of(new Query.Word(Field.ANYWHERE, acronym)), Map.of(acronym, List.of(text)))
        : new Abbreviated(clauses, Map.of());
  }

  /**
   * Whether documents have the acronym, which without its capitals is a stop word and nothing else:
   * <i>AI</i>, not <i>ERA</i>.
   */
  private static boolean isAcronymAlone(SearchTerms terms, String typed, String acronym) {
    return !acronym.isEmpty()
        && AskedWords.of(typed).onlyStopWords()
        && isAnotherThan(acronym, acronym.replace(".", ""))
        && WordStatistics.documents(terms, new Query.Word(Field.ANYWHERE, acronym)) > 0;
  }

  private static boolean isAnotherThan(String acronym, String word) {
    return Collections.disjoint(lemmas(acronym), lemmas(word));
  }

  private static List<String> lemmas(String text) {
    return Words.of(text).list().stream().flatMap(word -> word.lemmas().stream()).toList();
  }

  /** The same for other clauses that have these texts. */
  Abbreviated with(List<Query> others) {
    return new Abbreviated(others, typed);
  }

  /**
   * Beside other words, of which auxiliary verbs are none to be looked for, a noun that has the
   * form of one is the noun alone (<i>stato civile, pulizia dei fossi</i>): it is written with the
   * capital by which {@link AskedWords#of} tells it.
   */
  Abbreviated withNouns() {
    List<Query> result = new ArrayList<>(clauses);
    Map<String, List<String>> names = new HashMap<>(typed);
    for (int i = 0; i < result.size(); i++) {
      String text = Clauses.freeWord(result.get(i));
      String noun = text == null ? null : AskedWords.asNoun(text);
      if (text != null && noun != null) {
        result.set(i, new Query.Word(Field.ANYWHERE, noun));
        names.put(noun, concat(names.get(noun), typed.getOrDefault(text, List.of(text))));
      }
    }
    boolean besideOthers =
        !result.equals(clauses) && clauses.stream().filter(Clauses::looksForContent).count() > 1;
    return besideOthers ? new Abbreviated(List.copyOf(result), Map.copyOf(names)) : this;
  }

  private static List<String> concat(@Nullable List<String> some, List<String> more) {
    return some == null ? more : Stream.concat(some.stream(), more.stream()).toList();
  }

  /** What is a letter elsewhere may be one here: <i>p. 12, vitamina B 12</i>. */
  private static Query inFull(SearchTerms terms, String typed, String meant) {
    Query word = new Query.Word(Field.ANYWHERE, meant);
    boolean isAcronym = meant.equals(MeaningBeside.acronym(typed));
    return MeaningBeside.mayBeLetters(typed) && !(isAcronym && isAcronymAlone(terms, typed, meant))
        ? new Query.Or(List.of(new Query.Word(Field.ANYWHERE, typed), word))
        : word;
  }

  /**
   * What was typed for each name, and for each clause that is either.
   *
   * @param names those of the clauses, empty for most
   */
  private static Map<String, List<String>> typed(
      List<Query> clauses, List<Query> result, List<String> names) {
    Map<String, List<String>> typed = new HashMap<>();
    for (int at = 0; at < clauses.size(); at++) {
      String text = Clauses.freeWord(clauses.get(at));
      String name = names.get(at).isEmpty() ? text : names.get(at);
      if (name != null && text != null && names.contains(name)) {
        typed.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
      }
      if (text != null && result.get(at) instanceof Query.Or either) {
        typed.computeIfAbsent(SpacedWords.typed(either), n -> new ArrayList<>()).add(text);
      }
    }
    return typed;
  }

  private static List<String> freeWords(List<Query> clauses) {
    return clauses.stream().map(Clauses::freeWord).filter(Objects::nonNull).toList();
  }
}
