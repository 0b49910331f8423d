package it.trovatore.indexer.store;

/**
 * What became of a change.
 *
 * @param version the document's version after it, or that of the deletion; for a change that was
 *     not made the document's version, 0 when there is none. Versions grow from change to change
 *     over all documents and are never used twice
 */
public record Outcome(Result result, long version) {

  /** The kinds of outcome; the last two changed nothing because they could not. */
  public enum Result {
    CREATED,
    UPDATED,
    UNCHANGED,
    DELETED,
    NOT_FOUND,
    CONDITION_FAILED
  }
}
