package it.trovatore.lucene.highlight;

import it.trovatore.search.answer.Mark;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a long passage with the matches that {@link PassageRanking} would prefer: many
 * different ones near one another. One instance for one passage.
 */
final class BestStretch {

  /** Sums of the same weights in another order differ by less. */
  private static final double ROUNDING = 1e-6;

  private record Match(int start, int end, BytesRef term) {
    double weight() {
      return PassageRanking.weight(end - start);
    }
  }

  /** How many matches of each term are in the stretch. */
  private final Map<BytesRef, Integer> inside = new HashMap<>();

  private double score;

  private BestStretch() {}

  /**
   * From the first match of the best stretch to its last, the earlier of equals; null without
   * matches.
   *
   * @param longest how many characters it may have, unless its only match has more
   * @param but the terms whose matches do not count
   */
  static @Nullable Mark of(Passage passage, int longest, Set<BytesRef> but) {
    List<Match> matches = matches(passage).filter(match -> !but.contains(match.term())).toList();
    return new BestStretch().best(matches, longest);
  }

  /** The terms of the matches that lie between two offsets. */
  static Set<BytesRef> terms(Passage passage, int from, int to) {
    return matches(passage)
        .filter(match -> match.start() >= from && match.end() <= to)
        .map(Match::term)
        .collect(Collectors.toSet());
  }

  private static Stream<Match> matches(Passage passage) {
    return IntStream.range(0, passage.getNumMatches())
        .mapToObj(
            i ->
                new Match(
                    passage.getMatchStarts()[i],
                    passage.getMatchEnds()[i],
                    passage.getMatchTerms()[i]))
        .filter(match -> match.end() > match.start())
        .sorted(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
  }

  private @Nullable Mark best(List<Match> matches, int longest) {
    Mark best = null;
    double highest = 0;
    int behind = 0;
    for (int first = 0; first < matches.size(); first++) {
      int start = matches.get(first).start();
      while (behind < matches.size()
          && (behind == first || matches.get(behind).end() - start <= longest)) {
        add(matches.get(behind++));
      }
      if (score > highest + ROUNDING) {
        highest = score;
        best = new Mark(start, matches.get(behind - 1).end() - start);
      }
      remove(matches.get(first));
    }
    return best;
  }

  private void add(Match match) {
    boolean first = inside.merge(match.term(), 1, Integer::sum) == 1;
    score += first ? match.weight() : PassageRanking.REPEATED * match.weight();
  }

  private void remove(Match match) {
    boolean last = inside.merge(match.term(), -1, Integer::sum) == 0;
    score -= last ? match.weight() : PassageRanking.REPEATED * match.weight();
  }
}
