package it.trovatore.lucene.highlight;

import it.trovatore.lucene.query.Reasons;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.util.BytesRef;

/** Makes a snippet of each passage, cut at words around the best matches where it is long. */
final class Snippets extends PassageFormatter {

  /** The longest snippet, in UTF-16 units. */
  private static final int MAX_LENGTH = 320;

  /** How much of a long passage is shown before its best matches. */
  private static final int LEAD = 100;

  /** Of the matches that a long passage is shown for, so that there is room around them. */
  private static final int LONGEST_STRETCH = 280;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reasons reasons;

  Snippets(Reasons reasons) {
    this.reasons = reasons;
  }

  /**
   * Of the best passages, and then of those that have more of what is asked; what long ones have
   * besides, if room is left.
   *
   * @param passages the best first
   */
  @Override
  public MarkedTexts format(Passage[] passages, String content) {
    Set<BytesRef> shown = new HashSet<>();
    List<MarkedText> snippets = new ArrayList<>();
    List<Passage> left = new ArrayList<>(List.of(passages));
    List<Passage> taken = new ArrayList<>();
    while (!left.isEmpty() && snippets.size() < Highlighter.SNIPPETS) {
      Passage next =
          left.stream().filter(each -> hasOther(each, shown)).findFirst().orElse(left.getFirst());
      left.remove(next);
      taken.add(next);
      add(snippets, snippet(next, content, shown));
    }
    taken.stream()
        .filter(Snippets::isLong)
        .forEach(passage -> addOthers(snippets, passage, content, shown));
    return new MarkedTexts(snippets.isEmpty() ? beginning(content) : snippets);
  }

  private static boolean hasOther(Passage passage, Set<BytesRef> shown) {
    return !shown.containsAll(
        BestStretch.terms(passage, passage.getStartOffset(), passage.getEndOffset()));
  }

  private static void add(List<MarkedText> snippets, MarkedText snippet) {
    if (!snippet.text().isEmpty()) {
      snippets.add(snippet);
    }
  }

  private void addOthers(
      List<MarkedText> snippets, Passage passage, String content, Set<BytesRef> shown) {
    while (snippets.size() < Highlighter.SNIPPETS) {
      Mark best = BestStretch.of(passage, LONGEST_STRETCH, shown);
      if (best == null) {
        return;
      }
      add(snippets, around(best, passage, content, shown));
    }
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

  private MarkedText snippet(Passage passage, String content, Set<BytesRef> shown) {
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    if (!isLong(passage)) {
      shown.addAll(BestStretch.terms(passage, start, end));
      return stripped(content, Matches.of(passage, content, reasons), start, end);
    }
    Mark best = BestStretch.of(passage, LONGEST_STRETCH, Set.of());
    return best == null
        ? stripped(content, List.of(), start, end(content, start, end, start))
        : around(best, passage, content, shown);
  }

  private static boolean isLong(Passage passage) {
    return passage.getEndOffset() - passage.getStartOffset() > MAX_LENGTH;
  }

  /** As much of a long passage as there is room for around a stretch with matches. */
  private MarkedText around(Mark best, Passage passage, String content, Set<BytesRef> shown) {
    int from = passage.getStartOffset();
    int to = passage.getEndOffset();
    List<Mark> marks =
        Matches.between(
            best.start() - MAX_LENGTH, best.end() + MAX_LENGTH, passage, content, reasons);
    int first = best.start();
    int behind = best.end();
    for (Mark mark : marks) {
      if (mark.end() > best.start() && mark.start() < best.end()) {
        first = Math.min(first, mark.start());
        behind = Math.max(behind, mark.end());
      }
    }
    int start = start(content, from, to, first, behind);
    int end = end(content, start, to, behind);
    shown.addAll(BestStretch.terms(passage, first, Math.max(end, behind)));
    return stripped(content, marks, start, end);
  }

  private static MarkedText stripped(String content, List<Mark> marks, int from, int to) {
    int start = textAtOrAfter(content, from, to);
    int end = to;
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
    int room = Math.max(matchStart - LEAD, matchEnd - MAX_LENGTH);
    int lead = Math.max(Math.min(room, end - MAX_LENGTH), matchEnd - MAX_LENGTH);
    return lead <= start
        ? start
        : PassageBoundaries.wordAtOrAfter(content, Math.min(lead, matchStart), matchStart);
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
