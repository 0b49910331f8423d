package it.trovatore.search.answer;

/**
 * One step by which an engine altered a query that would have missed its words. The words of quoted
 * text are never altered.
 *
 * @param kind of the step
 * @param from what was typed
 * @param to what was searched instead; empty when it was dropped
 */
public record Adjustment(Kind kind, String from, String to) {

  /** The kinds of steps. */
  public enum Kind {
    /** A misspelt word was corrected. */
    SPELLING,
    /** Words written as one were taken apart. */
    SPLIT,
    /** Parts of one word were joined. */
    JOINED,
    /** A word of the language that no document has gave way to others that are made of the same. */
    RELATED,
    /** A required word without which there are results was left out. */
    DROPPED,
    /** The words of a phrase that no document has beside the rest were searched by themselves. */
    UNQUOTED
  }
}
