package it.trovatore.search.answer;

import java.util.List;

/**
 * A text and the stretches of it that matched: a title, a snippet, a whole document. Marks are in
 * order, do not overlap, and lie within the text.
 */
public record MarkedText(String text, List<Mark> marks) {
  public MarkedText {
    marks = List.copyOf(marks);
    int end = 0;
    for (Mark mark : marks) {
      if (mark.start() < end || mark.end() > text.length()) {
        throw new IllegalArgumentException("marks overlap or leave the text: " + marks);
      }
      end = mark.end();
    }
  }

  /** The text without any mark. */
  public static MarkedText unmarked(String text) {
    return new MarkedText(text, List.of());
  }
}
