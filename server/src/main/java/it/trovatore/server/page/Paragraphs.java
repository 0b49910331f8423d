package it.trovatore.server.page;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a marked text at its blank lines. A mark across one goes on in the next paragraph, and its
 * pieces leave out the punctuation where it was divided.
 */
final class Paragraphs {
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\R[\\h]*\\R\\s*");

  /**
   * A stretch of the text between blank lines.
   *
   * @param goesOn whether its first mark is the rest of one of the paragraphs before
   */
  record Paragraph(MarkedText marked, boolean goesOn) {}

  private final MarkedText marked;
  private final List<Paragraph> found = new ArrayList<>();
  private int firstMark;

  private Paragraphs(MarkedText marked) {
    this.marked = marked;
  }

  /** The paragraphs that hold more than white space, in order. */
  static List<Paragraph> of(MarkedText marked) {
    Paragraphs paragraphs = new Paragraphs(marked);
    Matcher gap = BLANK_LINES.matcher(marked.text());
    int start = 0;
    while (gap.find()) {
      paragraphs.add(start, gap.start());
      start = gap.end();
    }
    paragraphs.add(start, marked.text().length());
    return paragraphs.found;
  }

  /** The marks are in order, so those that end before one paragraph do before all later ones. */
  private void add(int start, int end) {
    String text = marked.text().substring(start, end);
    if (text.isBlank()) {
      return;
    }
    List<Mark> all = marked.marks();
    while (firstMark < all.size() && all.get(firstMark).end() <= start) {
      firstMark++;
    }
    List<Mark> marks = new ArrayList<>();
    boolean goesOn = false;
    for (int i = firstMark; i < all.size() && all.get(i).start() < end; i++) {
      Mark piece = piece(all.get(i), start, end);
      if (piece != null) {
        goesOn |= all.get(i).start() < start;
        marks.add(piece);
      }
    }
    found.add(new Paragraph(new MarkedText(text, marks), goesOn));
  }

  /** What a paragraph has of a mark; null for punctuation alone between two other pieces. */
  private @Nullable Mark piece(Mark mark, int start, int end) {
    int from = Math.max(mark.start(), start);
    int to = Math.min(mark.end(), end);
    int first = from;
    while (mark.start() < start && first < to && !isOfAWord(marked.text().codePointAt(first))) {
      first += Character.charCount(marked.text().codePointAt(first));
    }
    int last = to;
    while (mark.end() > end && last > first && !isOfAWord(marked.text().codePointBefore(last))) {
      last -= Character.charCount(marked.text().codePointBefore(last));
    }
    if (first < last) {
      return mark.at(first - start, last - first);
    }
    return mark.start() < start && mark.end() > end ? null : mark.at(from - start, to - from);
  }

  private static boolean isOfAWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }
}
