package it.trovatore.indexer.extract.draft;

/**
 * A piece of text that stands by itself: a heading, a paragraph, an item of a list, a row of a
 * table.
 *
 * @param text never blank, white space collapsed
 */
public record Block(Kind kind, String text) {
  public enum Kind {
    HEADING,
    TEXT
  }
}
