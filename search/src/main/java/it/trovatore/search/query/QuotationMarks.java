package it.trovatore.search.query;

/**
 * The quoted stretches of a cleaned text. A mark is closed by the next one of its family, whichever
 * its shape ({@code „x“}, {@code “x"}, {@code »x«}); where there is none, by a closing mark of the
 * other family ({@code "x»}). Doubled marks count as one. Time is linear over all calls that go on
 * from the end of the one before.
 */
final class QuotationMarks {
  private static final String DOUBLE = "\"\u201C\u201D\u201E\u201F\u301D\u301E\u301F\uFF02";
  private static final String ANGLE = "\u00AB\u00BB";
  private static final String SENTENCE_ENDS = ".!?\u2026";

  private final String text;
  private final int lastDouble;
  private final int lastAngle;

  QuotationMarks(String text) {
    this.text = text;
    this.lastDouble = last(DOUBLE);
    this.lastAngle = last(ANGLE);
  }

  /**
   * A quoted stretch.
   *
   * @param text without marks and with single blanks
   * @param end where the text after the closing mark begins
   * @param closed false where the stretch goes to the end of the text for want of a closing mark
   */
  record Quoted(String text, int end, boolean closed) {}

  static boolean isMark(int c) {
    return DOUBLE.indexOf(c) >= 0 || ANGLE.indexOf(c) >= 0;
  }

  /** The stretch that the mark at {@code at} opens. */
  Quoted openedAt(int at) {
    boolean angle = ANGLE.indexOf(text.charAt(at)) >= 0;
    String family = angle ? ANGLE : DOUBLE;
    int start = endOfRun(family, at, text.length());
    int opened = start - at;
    if (opened % 2 == 0 && !Characters.isSearchableAt(text, start)) {
      return new Quoted("", start, true);
    }
    if ((angle ? lastAngle : lastDouble) >= start) {
      int close = next(family, start);
      int end = endOfRun(family, close, Math.min(text.length(), close + opened));
      return new Quoted(unmarked(start, close), end, true);
    }
    int close = nextClosing(angle ? DOUBLE : ANGLE, start);
    boolean closed = close < text.length();
    return new Quoted(unmarked(start, close), closed ? close + 1 : close, closed);
  }

  /** Whether the mark stands where one closes: right after a word and not before another. */
  boolean closesAt(int at) {
    if (at == 0
        || Characters.isSearchableAt(text, at + 1)
        || (at + 1 < text.length() && isMark(text.charAt(at + 1)))) {
      return false;
    }
    int before = text.codePointBefore(at);
    return Characters.isWordEdge(before) || SENTENCE_ENDS.indexOf(before) >= 0;
  }

  private String unmarked(int start, int end) {
    StringBuilder unmarked = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = isMark(text.charAt(i)) ? ' ' : text.charAt(i);
      if (c != ' ' || (!unmarked.isEmpty() && unmarked.charAt(unmarked.length() - 1) != ' ')) {
        unmarked.append(c);
      }
    }
    return unmarked.toString().stripTrailing();
  }

  private int next(String family, int from) {
    int i = from;
    while (i < text.length() && family.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private int nextClosing(String family, int from) {
    int i = next(family, from);
    while (i < text.length() && Characters.isSearchableAt(text, i + 1)) {
      i = next(family, i + 1);
    }
    return i;
  }

  private int endOfRun(String family, int from, int limit) {
    int i = from;
    while (i < limit && family.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int last(String family) {
    int i = text.length() - 1;
    while (i >= 0 && family.indexOf(text.charAt(i)) < 0) {
      i--;
    }
    return i;
  }
}
