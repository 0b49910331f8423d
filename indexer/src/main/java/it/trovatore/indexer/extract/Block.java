package it.trovatore.indexer.extract;

/**
 * A piece of text that stands by itself: a heading, a paragraph, an item of a list, a row of a
 * table.
 *
 * @param text never blank, white space collapsed
 */
record Block(Kind kind, String text) {
  enum Kind {
    HEADING,
    TEXT
  }
}
