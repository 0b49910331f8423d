package it.trovatore.server.page;

import it.trovatore.search.answer.Adjustment;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates, durations and languages as an Italian page writes them. */
public final class Italian {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

  private Italian() {}

  /** {@code 1.234}. */
  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ITALIAN).format(number);
  }

  /** {@code 1 documento}, {@code 62 documenti}. */
  public static String documents(long count) {
    return count == 1 ? "1 documento" : number(count) + " documenti";
  }

  /** {@code 5 marzo 2024}, and {@code 1º} for the first of a month. */
  public static String date(LocalDate date) {
    String day = DAY.format(date);
    return date.getDayOfMonth() == 1 ? day.replaceFirst("^1 ", "1º ") : day;
  }

  /** {@code italiano}; the code itself when it has no name. */
  public static String language(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ITALIAN);
  }

  /** {@code 12 kB}, {@code 1,3 MB}. */
  public static String size(long bytes) {
    return bytes < 1_000_000
        ? number(Math.ceilDiv(bytes, 1_000)) + " kB"
        : String.format(Locale.ITALIAN, "%,.1f MB", bytes / 1e6);
  }

  /** {@code meno di 1 ms}, {@code 12 ms}, {@code 1,3 s}. */
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1) {
      return "meno di 1 ms";
    }
    return millis < 1_000
        ? millis + " ms"
        : String.format(Locale.ITALIAN, "%.1f s", millis / 1_000.0);
  }

  /** {@code Manca:} before one word, {@code Mancano:} before several. */
  public static String lacking(int words) {
    return words == 1 ? "Manca:" : "Mancano:";
  }

  /** {@code e in 1 altro posto}, {@code e in altri 4 posti}. */
  public static String morePlaces(long count) {
    return count == 1 ? "e in 1 altro posto" : "e in altri " + number(count) + " posti";
  }

  /** {@code 1 documento quasi uguale}, {@code 4 documenti quasi uguali}. */
  public static String nearCopies(long count) {
    return documents(count) + (count == 1 ? " quasi uguale" : " quasi uguali");
  }

  /** {@code e 1 altro documento uguale o quasi}, {@code e altri 4 documenti uguali o quasi}. */
  public static String notListed(long count) {
    return count == 1
        ? "e 1 altro documento uguale o quasi"
        : "e altri " + documents(count) + " uguali o quasi";
  }

  /** What a repair did to a query. */
  public static String step(Adjustment step) {
    return switch (step.kind()) {
      case SPELLING -> "«" + step.from() + "» corretto in «" + step.to() + "».";
      case SPLIT -> "«" + step.from() + "» diviso in «" + step.to() + "».";
      case JOINED -> "«" + step.from() + "» unito in «" + step.to() + "».";
      case RELATED ->
          "Niente contiene «"
              + step.from()
              + "»: cercato «"
              + step.to().replace(" OR ", "» o «")
              + "».";
      case DROPPED -> "«" + step.from() + "» tralasciato, perché con questa parola non c'è nulla.";
      case UNQUOTED -> "Niente contiene " + step.from() + " insieme al resto: senza virgolette.";
    };
  }
}
