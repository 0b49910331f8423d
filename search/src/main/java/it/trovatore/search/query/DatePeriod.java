package it.trovatore.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year as typed in a query, from its first to its last day: {@code 2024},
 * {@code 2024-05}, {@code 2024-05-01}, and in the Italian order {@code 5/2024}, {@code 1/5/2024}.
 * Hyphens, slashes and dots separate equally.
 */
record DatePeriod(LocalDate first, LocalDate last) {
  private static final int LONGEST = "2024-05-01".length();
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:(?<day>\\d{1,2})[-/.])?(?<month>\\d{1,2})[-/.](?<year>\\d{4})");

  /** The period that the text says, or null if it says none, or a day that no calendar has. */
  static @Nullable DatePeriod parse(String typed) {
    if (typed.length() > LONGEST) {
      return null;
    }
    String text =
        typed
            .codePoints()
            .map(c -> Characters.isDash(c) ? '-' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (!matcher.matches()) {
      matcher = YEAR_LAST.matcher(text);
      if (!matcher.matches()) {
        return null;
      }
    }
    try {
      return of(matcher.group("year"), matcher.group("month"), matcher.group("day"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable DatePeriod of(
      String yearText, @Nullable String monthText, @Nullable String dayText) {
    int year = Integer.parseInt(yearText);
    if (year == 0) {
      return null;
    }
    if (monthText == null) {
      return new DatePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(monthText));
    if (dayText == null) {
      return new DatePeriod(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(dayText));
    return new DatePeriod(day, day);
  }
}
