package it.trovatore.lucene.highlight;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Makes a snippet of each passage, cut at words around the first matches where it is long. */
final class Snippets extends PassageFormatter {

  /** The longest snippet, in UTF-16 units. */
  private static final int MAX_LENGTH = 320;

  /** How much of a long passage is shown before its first match. */
  private static final int LEAD = 100;

  @Override
  public MarkedTexts format(Passage[] passages, String content) {
    return new MarkedTexts(
        Arrays.stream(passages)
            .map(passage -> snippet(passage, content))
            .filter(snippet -> !snippet.text().isEmpty())
            .toList());
  }

  private static MarkedText snippet(Passage passage, String content) {
    List<Mark> marks = Matches.of(passage);
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    if (end - start > MAX_LENGTH) {
      int first = marks.isEmpty() ? start : marks.getFirst().start();
      int from = Math.max(start, Math.min(first - LEAD, end - MAX_LENGTH));
      start = from == start ? start : PassageBoundaries.wordAtOrAfter(content, from, first);
      int match = marks.isEmpty() ? start : marks.getFirst().end();
      end =
          Math.max(
              match,
              PassageBoundaries.wordAtOrBefore(content, Math.min(end, start + MAX_LENGTH), end));
    }
    while (start < end && Character.isWhitespace(content.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
      end--;
    }
    return cut(content, marks, start, end);
  }

  private static MarkedText cut(String content, List<Mark> marks, int start, int end) {
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> new Mark(mark.start() - start, mark.length()))
            .toList();
    return new MarkedText(content.substring(start, end), inside);
  }
}
