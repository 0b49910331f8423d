package it.trovatore.indexer.extract.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells lines that are the number of their page and nothing else (<i>2, pag. 2 di 6, - 2 -,
 * 2/6</i>) from other numbers: it grows with the pages, which are counted from one or as two of
 * them say.
 */
final class PageNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>p(?:ag(?:ina)?)?\\.? ?)?(?<open>[-–—] ?)?(?<number>\\d{1,4})(?<close> ?[-–—])?"
              + "(?: ?(?<of>/|di) ?(?<total>\\d{1,4}))?",
          Pattern.CASE_INSENSITIVE);

  /** By how many a total behind a slash may miss the pages: else it is a year perhaps. */
  private static final int PAGES_APART = 3;

  private static final int PAGES_THAT_TELL = 2;

  private final int pages;

  /** What the pages are counted from, by how many of them say so. */
  private final Map<Integer, Integer> firstNumbers = new HashMap<>(Map.of(1, PAGES_THAT_TELL));

  PageNumbers(int pages) {
    this.pages = pages;
  }

  /**
   * A number.
   *
   * @param sure whether it is hardly anything else, if it is the page's
   */
  private record Found(int number, boolean sure) {}

  /**
   * Notes a line at the edge of a page, if it may be its number.
   *
   * @param page from 0
   */
  void note(String line, int page) {
    find(line).ifPresent(found -> firstNumbers.merge(found.number() - page, 1, Integer::sum));
  }

  /** Whether a line is the number of a page, after all lines were noted. */
  boolean isOne(String line, int page) {
    return find(line).filter(found -> isOf(found, page)).isPresent();
  }

  /** As {@link #isOne}, and says so itself: <i>pag. 2, - 2 -, 2 di 6</i>. */
  boolean isSurelyOne(String line, int page) {
    return find(line).filter(found -> found.sure() && isOf(found, page)).isPresent();
  }

  private boolean isOf(Found found, int page) {
    return firstNumbers.getOrDefault(found.number() - page, 0) >= PAGES_THAT_TELL;
  }

  private Optional<Found> find(String line) {
    Matcher matcher = NUMBER.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String total = matcher.group("total");
    if ("/".equals(matcher.group("of"))
        && Math.abs(Integer.parseInt(total) - pages) > PAGES_APART) {
      return Optional.empty();
    }
    boolean dashed = matcher.group("open") != null && matcher.group("close") != null;
    boolean sure = matcher.group("sign") != null || total != null || dashed;
    return Optional.of(new Found(Integer.parseInt(matcher.group("number")), sure));
  }
}
