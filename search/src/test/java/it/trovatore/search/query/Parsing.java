package it.trovatore.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What the tests of the parser say: which clauses a text has, with or without warnings. */
final class Parsing {
  private Parsing() {}

  /**
   * The text reads as these clauses, as does its canonical form, and there is nothing to remark.
   */
  static void assertReads(String text, Query... clauses) {
    ParsedQuery parsed = assertTree(text, clauses);
    assertEquals(List.of(), parsed.warnings(), () -> "warnings on " + text);
  }

  /** The text reads as these clauses, and one warning contains the words. */
  static void assertWarns(String text, String words, Query... clauses) {
    ParsedQuery parsed = assertTree(text, clauses);
    assertEquals(1, parsed.warnings().size(), () -> text + ": " + parsed.warnings());
    assertTrue(parsed.warnings().getFirst().contains(words), parsed.warnings()::getFirst);
  }

  private static ParsedQuery assertTree(String text, Query... clauses) {
    ParsedQuery parsed = QueryParser.parse(text);
    Query expected = clauses.length == 0 ? new Query.Everything() : new Query.All(List.of(clauses));
    assertEquals(expected, parsed.query(), () -> "reading " + text);
    assertEquals(text, parsed.text());
    String canonical = QueryText.of(expected);
    assertEquals(expected, QueryParser.parse(canonical).query(), () -> "canonical " + canonical);
    return parsed;
  }

  static Query word(String text) {
    return new Query.Word(Field.ANYWHERE, text);
  }

  static Query[] words(String... texts) {
    Query[] words = new Query[texts.length];
    for (int i = 0; i < texts.length; i++) {
      words[i] = word(texts[i]);
    }
    return words;
  }

  static Query prefix(String text) {
    return new Query.Prefix(Field.ANYWHERE, text);
  }

  static Query phrase(String text) {
    return new Query.Phrase(Field.ANYWHERE, text);
  }

  static Query not(Query clause) {
    return new Query.Not(clause);
  }

  static Query or(Query... alternatives) {
    return new Query.Or(List.of(alternatives));
  }
}
