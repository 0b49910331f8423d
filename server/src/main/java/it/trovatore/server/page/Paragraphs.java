package it.trovatore.server.page;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a marked text at its blank lines; a mark across one goes on in the next paragraph. */
final class Paragraphs {
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\R[\\h]*\\R\\s*");

  private final MarkedText marked;
  private final List<MarkedText> found = new ArrayList<>();
  private int firstMark;

  private Paragraphs(MarkedText marked) {
    this.marked = marked;
  }

  /** The paragraphs that hold more than white space, in order. */
  static List<MarkedText> of(MarkedText marked) {
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

  private void add(int start, int end) {
    String text = marked.text().substring(start, end);
    if (!text.isBlank()) {
      found.add(new MarkedText(text, marks(start, end)));
    }
  }

  /** The marks are in order, so those that end before one paragraph do before all later ones. */
  private List<Mark> marks(int start, int end) {
    List<Mark> all = marked.marks();
    while (firstMark < all.size() && all.get(firstMark).end() <= start) {
      firstMark++;
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = firstMark; i < all.size() && all.get(i).start() < end; i++) {
      Mark mark = all.get(i);
      int from = Math.max(mark.start(), start);
      marks.add(mark.at(from - start, Math.min(mark.end(), end) - from));
    }
    return marks;
  }
}
