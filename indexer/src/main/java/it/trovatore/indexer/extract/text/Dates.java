package it.trovatore.indexer.extract.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that documents carry, however they are written: ISO 8601, day first with any
 * separator, with the month's name in Italian or English, as in mail. A time given in UTC counts as
 * the day that it was in Italy; with any other offset, as the day written.
 */
public final class Dates {
  private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern DAY_AND_NAME =
      Pattern.compile("(?<!\\d)(\\d{1,2})[°º]?[ -](\\p{L}{3,})\\.?,?[ -](\\d{4})(?!\\d)");
  private static final Pattern NAME_AND_DAY =
      Pattern.compile("(?<!\\p{L})(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})(?!\\d)");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("gen", 1),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mag", 5),
          Map.entry("may", 5),
          Map.entry("giu", 6),
          Map.entry("jun", 6),
          Map.entry("lug", 7),
          Map.entry("jul", 7),
          Map.entry("ago", 8),
          Map.entry("aug", 8),
          Map.entry("set", 9),
          Map.entry("sep", 9),
          Map.entry("ott", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dic", 12),
          Map.entry("dec", 12));

  private Dates() {}

  /** The day, or null when the text holds none. */
  public static @Nullable LocalDate parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String written = Prose.clean(text);
    if (UTC.matcher(written).matches()) {
      try {
        return OffsetDateTime.parse(written).atZoneSameInstant(ITALY).toLocalDate();
      } catch (DateTimeParseException e) {
        return null;
      }
    }
    Matcher matcher = YEAR_FIRST.matcher(written);
    if (matcher.matches()) {
      return date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }
    matcher = DAY_FIRST.matcher(written);
    if (matcher.matches()) {
      return date(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1));
    }
    matcher = DAY_AND_NAME.matcher(written);
    if (matcher.find()) {
      return date(matcher.group(3), month(matcher.group(2)), matcher.group(1));
    }
    matcher = NAME_AND_DAY.matcher(written);
    if (matcher.find()) {
      return date(matcher.group(3), month(matcher.group(1)), matcher.group(2));
    }
    return null;
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static @Nullable LocalDate date(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
