package it.trovatore.lucene.highlight;

import it.trovatore.lucene.query.Reasons;
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

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reasons reasons;

  Snippets(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public MarkedTexts format(Passage[] passages, String content) {
    List<MarkedText> snippets =
        Arrays.stream(passages)
            .map(passage -> snippet(passage, content))
            .filter(snippet -> !snippet.text().isEmpty())
            .toList();
    return new MarkedTexts(snippets.isEmpty() ? beginning(content) : snippets);
  }

  /** The first words of a text of which blank lines are the first passage; none where all is. */
  private static List<MarkedText> beginning(String content) {
    int start = textAtOrAfter(content, 0, content.length());
    if (start == content.length()) {
      return List.of();
    }
    int line = content.indexOf('\n', start);
    int end = end(content, start, line < 0 ? content.length() : line, start + 1);
    return List.of(MarkedText.unmarked(content.substring(start, end).stripTrailing()));
  }

  private MarkedText snippet(Passage passage, String content) {
    List<Mark> marks = Matches.within(MAX_LENGTH, passage, content, reasons);
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    if (end - start > MAX_LENGTH) {
      int matchStart = marks.isEmpty() ? start : marks.getFirst().start();
      int matchEnd = marks.isEmpty() ? start : marks.getFirst().end();
      start = start(content, start, end, matchStart, matchEnd);
      end = end(content, start, end, matchEnd);
    }
    start = textAtOrAfter(content, start, end);
    while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
      end--;
    }
    return cut(content, marks, start, end);
  }

  private static int textAtOrAfter(String content, int from, int end) {
    int start = from;
    while (start < end
        && (Character.isWhitespace(content.charAt(start))
            || content.charAt(start) == BYTE_ORDER_MARK)) {
      start++;
    }
    return start;
  }

  private static int start(String content, int start, int end, int matchStart, int matchEnd) {
    int sentence = PassageBoundaries.sentenceAtOrBefore(content, start, end, matchStart);
    if (matchEnd - sentence <= MAX_LENGTH) {
      return sentence;
    }
    int lead = matchStart - LEAD;
    return lead <= start ? start : PassageBoundaries.wordAtOrAfter(content, lead, matchStart);
  }

  private static int end(String content, int start, int end, int matchEnd) {
    int limit = Math.max(matchEnd, Math.min(end, start + MAX_LENGTH));
    int sentence = PassageBoundaries.sentenceAtOrBefore(content, start, end, limit);
    return sentence >= matchEnd && sentence > start
        ? sentence
        : Math.max(matchEnd, PassageBoundaries.wordAtOrBefore(content, limit, end));
  }

  private static MarkedText cut(String content, List<Mark> marks, int start, int end) {
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> mark.at(mark.start() - start, mark.length()))
            .toList();
    return new MarkedText(content.substring(start, end), inside);
  }
}
