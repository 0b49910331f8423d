package it.trovatore.indexer.extract.pdf;

import it.trovatore.indexer.extract.text.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines that the pages of a document repeat at their top or foot, and the numbers of the pages.
 * A line is the same on two pages if all of it is but the number of the page, which grows with
 * them. It runs if most pages have it, most of the left or of the right ones, or three near one
 * another. Head and foot may have several lines each, and the text of a page both at its beginning,
 * as some programs write them; up to a line that says it is the page's number ({@link PageNumbers})
 * all is head or foot, whether or not it is repeated.
 */
final class RunningLines {

  /** How many lines from the edge of a page may run. */
  private static final int DEEPEST = 3;

  /** How many pages repeat a line at least; a document of two both do. */
  private static final int FEWEST = 2;

  /** Within so many pages two more that repeat it are enough, as where each chapter has its own. */
  private static final int NEAR = 4;

  private static final int FEWEST_LETTERS = 3;

  /** Beside the number of a page, in characters. */
  private static final int LONGEST_HEAD = 100;

  /** How many lines from the edge may have the number of the page in them. */
  private static final int DEEPEST_NUMBERED = 2;

  /** What may be the number of the page in a line: at an end, or called so. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^\\d{1,6}\\b|(?<=\\bp(?:ag(?:ina)?)?\\.? ?)\\d{1,6}\\b"
              + "|\\b\\d{1,6}(?=(?: ?(?:/|di) ?\\d{1,6})?[-–— |]*$)",
          Pattern.CASE_INSENSITIVE);

  private final List<List<String>> pages;
  private final PageNumbers numbers;

  /** On which pages each line is, by what is the same of it. */
  private final Map<String, Set<Integer>> repeated = new HashMap<>();

  private RunningLines(List<List<String>> pages) {
    this.pages = pages;
    this.numbers = new PageNumbers(pages.size());
  }

  /**
   * Takes them away.
   *
   * @param pages the lines of each page, of which the last of several in a row may be blank
   * @return what ran, as the first page had it, in order; numbers of pages alone are lost
   */
  static List<String> takenFrom(List<List<String>> pages) {
    RunningLines lines = new RunningLines(pages);
    for (int page = 0; page < pages.size(); page++) {
      lines.note(page);
    }
    return lines.take();
  }

  private void note(int page) {
    List<String> lines = pages.get(page).stream().filter(line -> !line.isBlank()).toList();
    int size = lines.size();
    for (int i = 0; i < size; i++) {
      if (i < DEEPEST || i >= size - DEEPEST) {
        for (String likeness : likenesses(lines.get(i), page, Math.min(i, size - 1 - i))) {
          repeated.computeIfAbsent(likeness, each -> new HashSet<>()).add(page);
        }
        numbers.note(Prose.clean(lines.get(i)), page);
      }
    }
  }

  private List<String> take() {
    Map<String, String> taken = new LinkedHashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      List<String> lines = pages.get(page);
      takeEdge(lines, page, taken);
      takeEdge(lines.reversed(), page, taken);
    }
    return List.copyOf(taken.values());
  }

  /** Takes what runs from the beginning of a page's lines, or of these in reverse. */
  private void takeEdge(List<String> lines, int page, Map<String, String> taken) {
    for (int left = besidePageNumber(lines, page); left > 0; left--) {
      String line = Prose.clean(lines.getFirst());
      if (left > 1) {
        taken.putIfAbsent(Objects.requireNonNullElse(running(line, page, 0), line), line);
      }
      takeFirst(lines);
    }
    boolean numbered = false;
    for (int i = 0; i < DEEPEST && !lines.isEmpty(); i++) {
      String line = Prose.clean(lines.getFirst());
      boolean number = numbers.isOne(line, page);
      String running = number ? null : running(line, page, i);
      if (number ? numbered : running == null || isLast(lines)) {
        return;
      }
      numbered |= number;
      if (running != null) {
        taken.putIfAbsent(running, line);
      }
      takeFirst(lines);
    }
  }

  private static void takeFirst(List<String> lines) {
    lines.removeFirst();
    while (!lines.isEmpty() && lines.getFirst().isBlank()) {
      lines.removeFirst();
    }
  }

  private static boolean isLast(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).limit(2).count() < 2;
  }

  /**
   * How many lines lie at the edge of the page up to its number: what is drawn before that is head
   * or foot too. 0 without a number that is sure.
   */
  private int besidePageNumber(List<String> lines, int page) {
    List<String> edge = lines.stream().filter(line -> !line.isBlank()).limit(DEEPEST + 1).toList();
    for (int i = 0; i < Math.min(DEEPEST, edge.size() - 1); i++) {
      if (numbers.isSurelyOne(Prose.clean(edge.get(i)), page)
          && edge.subList(0, i).stream().noneMatch(RunningLines::isSentence)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isSentence(String line) {
    return line.length() > LONGEST_HEAD || line.strip().endsWith(".");
  }

  /** What the line has in common with those of other pages; null if it does not run. */
  private @Nullable String running(String line, int page, int depth) {
    String best = null;
    int most = 0;
    for (String likeness : likenesses(line, page, depth)) {
      Set<Integer> having = repeated.getOrDefault(likeness, Set.of());
      if (having.size() > most && runs(having, page)) {
        best = likeness;
        most = having.size();
      }
    }
    return best;
  }

  private boolean runs(Set<Integer> having, int page) {
    long onThisSide = having.stream().filter(each -> each % 2 == page % 2).count();
    int ofThisSide = (pages.size() + 1 - page % 2) / 2;
    return having.size() >= FEWEST
        && (having.size() * 2 > pages.size()
            || (onThisSide >= FEWEST && onThisSide * 2 > ofThisSide)
            || having.stream().filter(each -> Math.abs(each - page) <= NEAR).count() > FEWEST);
  }

  /**
   * The line as it is, and with the number of its page as it is counted from the first.
   *
   * @param depth how many lines are between it and the edge of the page
   */
  private static List<String> likenesses(String line, int page, int depth) {
    String clean = Prose.clean(line);
    if (clean.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return List.of();
    }
    List<String> likenesses = new ArrayList<>(List.of(clean));
    if (depth < DEEPEST_NUMBERED) {
      COUNTED
          .matcher(clean)
          .results()
          .map(
              number ->
                  clean.substring(0, number.start())
                      + (Integer.parseInt(number.group()) - page)
                      + '\0'
                      + clean.substring(number.end()))
          .forEach(likenesses::add);
    }
    return likenesses;
  }
}
