package it.trovatore.lucene.terms;

import it.trovatore.search.query.Field;

/** What is written so that other words may be meant; by it these are remembered. Immutable. */
public sealed interface Miswritten {

  /**
   * A word with letters that are wrong.
   *
   * @param field where it is looked for
   * @param edits how many lead to what is meant, 1 or 2
   */
  record Misspelt(Field field, String word, int edits) implements Miswritten {}

  /**
   * A word that has a neighbour in far more documents.
   *
   * @param edits how many lead to what is meant, 1 or 2
   * @param documents what is meant stands in more documents than so many
   */
  record Rare(String word, int edits, long documents) implements Miswritten {}

  /**
   * Two words without the blank between them.
   *
   * @param withStopWord whether one of them must be a stop word
   */
  record Together(String word, boolean withStopWord) implements Miswritten {}

  /** Two words without the apostrophe between them. */
  record Elided(String word) implements Miswritten {}

  /** Letters and digits without the blanks between them. */
  record Code(String code) implements Miswritten {}

  /** One word with a blank in it. */
  record Apart(String first, String second) implements Miswritten {}
}
