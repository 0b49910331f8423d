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

  private Paragraphs() {}

  /** The paragraphs that hold more than white space, in order. */
  static List<MarkedText> of(MarkedText marked) {
    List<MarkedText> paragraphs = new ArrayList<>();
    Matcher gap = BLANK_LINES.matcher(marked.text());
    int start = 0;
    while (gap.find()) {
      add(marked, start, gap.start(), paragraphs);
      start = gap.end();
    }
    add(marked, start, marked.text().length(), paragraphs);
    return paragraphs;
  }

  private static void add(MarkedText marked, int start, int end, List<MarkedText> paragraphs) {
    String text = marked.text().substring(start, end);
    if (text.isBlank()) {
      return;
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : marked.marks()) {
      int from = Math.max(mark.start(), start);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        marks.add(mark.at(from - start, to - from));
      }
    }
    paragraphs.add(new MarkedText(text, marks));
  }
}
