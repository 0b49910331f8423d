package it.trovatore.search.answer;

import org.jspecify.annotations.Nullable;

/**
 * A matched stretch of a text, in UTF-16 units of that text, and why it matched.
 *
 * @param reason for several words in one mark, that of the word that is least like the query
 * @param of for {@link Reason#INFLECTION} the words of the query, as typed, that the stretch is a
 *     form of, where the engine can tell; else null
 */
public record Mark(int start, int length, Reason reason, @Nullable String of) {

  /** How a stretch is like what was typed, from the most to the least. */
  public enum Reason {
    /** The words as typed but for upper and lower case, or words that begin so. */
    EXACT,
    /** Accents or apostrophes are written in another way. */
    SPELLING,
    /** Another form of the same word. */
    INFLECTION,
    /** A word that a repair put into the query. */
    REPAIR
  }

  public Mark {
    if (start < 0 || length <= 0) {
      throw new IllegalArgumentException("no mark at " + start + " of length " + length);
    }
    if (of != null && reason != Reason.INFLECTION) {
      throw new IllegalArgumentException("only inflected words are forms: " + of);
    }
  }

  /** A stretch as typed. */
  public Mark(int start, int length) {
    this(start, length, Reason.EXACT, null);
  }

  /** A mark for the same reason elsewhere. */
  public Mark at(int otherStart, int otherLength) {
    return new Mark(otherStart, otherLength, reason, of);
  }

  public int end() {
    return start + length;
  }
}
