package it.trovatore.lucene.query;

import it.trovatore.analysis.CompoundWords;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a query that are written as one too (<i>centro destra</i>), made one clause. */
final class SpacedWords {

  private SpacedWords() {}

  /** The clauses, with a single one for words that make one together which documents have. */
  static List<Query> together(SearchTerms terms, List<Query> clauses) {
    List<Query> result = new ArrayList<>(clauses.size());
    int from = 0;
    while (from < clauses.size()) {
      List<String> run = Clauses.freeWords(clauses, from);
      addTogether(terms, result, run, clauses.subList(from, from + run.size()));
      from += run.size();
      if (from < clauses.size()) {
        result.add(clauses.get(from++));
      }
    }
    return result;
  }

  private static void addTogether(
      SearchTerms terms, List<Query> result, List<String> texts, List<Query> clauses) {
    int at = 0;
    while (at < texts.size()) {
      int words = CompoundWords.writtenAsOne(texts.subList(at, texts.size()));
      String typed = words > 1 ? String.join(" ", texts.subList(at, at + words)) : "";
      boolean one = words > 1 && isHeld(terms, asOne(Words.of(typed).list()));
      result.add(one ? new Query.Word(Field.ANYWHERE, typed) : clauses.get(at));
      at += one ? words : 1;
    }
  }

  private static boolean isHeld(SearchTerms terms, List<Words.Word> words) {
    return words.size() == 1
        && !terms.known(words.getFirst()).in(TextField.TEXT).lemmas().isEmpty();
  }

  /** The words of a phrase, with a single one in any form for words that make one together. */
  static List<Words.Word> joined(List<Words.Word> phrase) {
    List<String> texts = phrase.stream().map(SpacedWords::text).toList();
    List<Words.Word> result = new ArrayList<>(phrase.size());
    int at = 0;
    while (at < phrase.size()) {
      int count = CompoundWords.writtenAsOne(texts.subList(at, texts.size()));
      List<Words.Word> parts = phrase.subList(at, at + count);
      if (count > 1 && !common(parts).isEmpty()) {
        result.add(one(parts));
        at += count;
      } else {
        result.add(phrase.get(at));
        at++;
      }
    }
    return result;
  }

  /** As it may have been typed: a letter by itself is an initial perhaps. */
  private static String text(Words.Word word) {
    boolean isInitial =
        word.surface().length() == 1 && Character.isLetter(word.surface().charAt(0));
    return word.surface() + (word.elided() ? "'" : isInitial ? "." : "");
  }

  /** The words, as a single one where each carries it: those of a text without blanks. */
  static List<Words.Word> asOne(List<Words.Word> words) {
    return words.size() < 2 || common(words).isEmpty() ? words : List.of(one(words));
  }

  /**
   * The words that are looked for in a text, with those that are part of the same one: both of
   * <i>e-mail</i>, although <i>e</i> alone is a stop word.
   */
  static List<Words.Word> parts(Words words) {
    return words.list().stream()
        .filter(
            word ->
                words.content().stream()
                    .anyMatch(other -> !Collections.disjoint(other.lemmas(), word.lemmas())))
        .toList();
  }

  private static Words.Word one(List<Words.Word> parts) {
    String whole = parts.stream().map(Words.Word::surface).collect(Collectors.joining());
    int start = parts.getFirst().start();
    int end = parts.getLast().end();
    Words.Form form = new Words.Form(whole, common(parts), List.of());
    return new Words.Word(form, false, false, start, end);
  }

  /** The lemmas that all of the words have. */
  static List<String> common(List<Words.Word> words) {
    List<String> common = new ArrayList<>(words.getFirst().lemmas());
    words.forEach(word -> common.retainAll(word.lemmas()));
    return common;
  }

  /** What was typed for a clause. */
  static String typed(Query clause) {
    String word = Clauses.freeWord(clause);
    return word == null ? QueryText.of(clause) : word;
  }
}
