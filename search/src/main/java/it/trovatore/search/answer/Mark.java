package it.trovatore.search.answer;

/** A matched stretch of a text, in UTF-16 units of that text. */
public record Mark(int start, int length) {
  public Mark {
    if (start < 0 || length <= 0) {
      throw new IllegalArgumentException("no mark at " + start + " of length " + length);
    }
  }

  public int end() {
    return start + length;
  }
}
