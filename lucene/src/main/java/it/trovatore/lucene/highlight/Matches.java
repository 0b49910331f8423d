package it.trovatore.lucene.highlight;

import it.trovatore.analysis.CompoundWords;
import it.trovatore.lucene.query.Reasons;
import it.trovatore.search.answer.Mark;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.uhighlight.Passage;

/**
 * The stretches of a passage that matched, in order; those that overlap, and those that are parts
 * of one word (<i>e-mail</i>), made one.
 */
final class Matches {

  /** How much may lie within a word: a hyphen and the blanks of a line's end. */
  private static final int FARTHEST = 12;

  private static final int MOST_PARTS = 4;

  /** How many characters a word has at most, with what lies behind it. */
  private static final int LONGEST_PART = 255 + FARTHEST;

  /** How much a match may yet grow by the parts of its word. */
  private static final int GROWTH = MOST_PARTS * LONGEST_PART;

  private Matches() {}

  /** Marks with their reasons, in the coordinates of the whole text. */
  static List<Mark> of(Passage passage, String content, Reasons reasons) {
    return between(passage.getStartOffset(), passage.getEndOffset(), passage, content, reasons);
  }

  /**
   * As {@link #of}, of a passage that may be long and have many: those that have a character
   * between two offsets at least.
   */
  static List<Mark> between(int from, int to, Passage passage, String content, Reasons reasons) {
    List<Mark> marks = new ArrayList<>();
    int first = passage.getStartOffset();
    for (Mark stretch : stretches(from, to, passage, content)) {
      marks.addAll(marks(stretch, first, content, reasons));
      first = marks.getLast().end();
    }
    return marks;
  }

  /**
   * The marks of a stretch. Where a phrase begins with a word that the text has in parts, Lucene
   * finds it from the last of these on, which alone is no match.
   */
  private static List<Mark> marks(Mark stretch, int first, String content, Reasons reasons) {
    List<Mark> marks = reasons.of(content, stretch.start(), stretch.end());
    if (marks.getFirst().start() == stretch.start()) {
      return marks;
    }
    int start = beginOfWord(stretch, first, content);
    return start == stretch.start() ? marks : reasons.of(content, start, stretch.end());
  }

  /** Where the word begins of which a stretch begins with the last part; else where that does. */
  private static int beginOfWord(Mark stretch, int begin, String content) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ITALIAN);
    int first = Math.max(begin, stretch.start() - MOST_PARTS * LONGEST_PART);
    words.setText(content.substring(first, stretch.start()));
    int parts = 1;
    for (int at = words.last(); at > 0 && parts < MOST_PARTS; parts++) {
      at = words.previous();
      while (at > 0 && !Character.isLetterOrDigit(content.codePointAt(first + at))) {
        at = words.previous();
      }
      int start = first + at;
      String neighbours = content.substring(start, stretch.end());
      if (start + CompoundWords.endOfFirst(neighbours) > stretch.start()) {
        return start;
      }
    }
    return stretch.start();
  }

  private static List<Mark> stretches(int from, int to, Passage passage, String content) {
    List<Mark> matches = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = passage.getMatchStarts()[i];
      int end = passage.getMatchEnds()[i];
      if (end > start && end > (long) from - GROWTH && start < (long) to + GROWTH) {
        matches.add(new Mark(start, end - start));
      }
    }
    matches.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::length).reversed()));
    return wholeWords(withoutOverlap(matches), content);
  }

  private static List<Mark> withoutOverlap(List<Mark> matches) {
    List<Mark> merged = new ArrayList<>();
    for (Mark match : matches) {
      Mark last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || match.start() >= last.end()) {
        merged.add(match);
      } else if (match.end() > last.end()) {
        merged.set(merged.size() - 1, upTo(match.end(), last));
      }
    }
    return merged;
  }

  private static List<Mark> wholeWords(List<Mark> stretches, String content) {
    List<Mark> whole = new ArrayList<>();
    int at = 0;
    while (at < stretches.size()) {
      Mark first = stretches.get(at);
      int last = at;
      while (last + 1 < Math.min(stretches.size(), at + MOST_PARTS)
          && stretches.get(last + 1).start() - stretches.get(last).end() <= FARTHEST) {
        last++;
      }
      int parts = 1;
      if (last > at) {
        String neighbours = content.substring(first.start(), stretches.get(last).end());
        int end = first.start() + CompoundWords.endOfFirst(neighbours);
        while (at + parts <= last && stretches.get(at + parts).start() < end) {
          parts++;
        }
      }
      whole.add(upTo(stretches.get(at + parts - 1).end(), first));
      at += parts;
    }
    return whole;
  }

  private static Mark upTo(int end, Mark from) {
    return new Mark(from.start(), end - from.start());
  }
}
