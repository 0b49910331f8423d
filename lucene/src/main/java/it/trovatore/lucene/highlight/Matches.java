package it.trovatore.lucene.highlight;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.Reasons;
import it.trovatore.search.answer.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;

/**
 * The stretches of a passage that matched, in order; those that overlap, and the parts of a word
 * with a hyphen, made one.
 */
final class Matches {

  private Matches() {}

  /** Marks with their reasons, in the coordinates of the whole text. */
  static List<Mark> of(Passage passage, String content, Reasons reasons) {
    return stretches(passage, content).stream()
        .flatMap(stretch -> reasons.of(content, stretch.start(), stretch.end()).stream())
        .toList();
  }

  private static List<Mark> stretches(Passage passage, String content) {
    List<Mark> matches = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = passage.getMatchStarts()[i];
      int end = passage.getMatchEnds()[i];
      if (end > start) {
        matches.add(new Mark(start, end - start));
      }
    }
    matches.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::length).reversed()));
    List<Mark> merged = new ArrayList<>();
    for (Mark match : matches) {
      Mark last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || !isPartOfOne(last, match, content)) {
        merged.add(match);
      } else if (match.end() > last.end()) {
        merged.set(merged.size() - 1, new Mark(last.start(), match.end() - last.start()));
      }
    }
    return merged;
  }

  private static boolean isPartOfOne(Mark last, Mark next, String content) {
    return next.start() < last.end()
        || (next.start() == last.end() + 1 && ItalianAnalysis.isHyphen(content.charAt(last.end())));
  }
}
