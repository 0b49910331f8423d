package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ItalianTest {

  @Test
  void datesAreInItalianInAnyLocale() {
    assertEquals("5 marzo 2024", Italian.date(LocalDate.of(2024, 3, 5)));
    assertEquals("1º gennaio 2025", Italian.date(LocalDate.of(2025, 1, 1)));
    assertEquals("11 agosto 1999", Italian.date(LocalDate.of(1999, 8, 11)));
  }

  @Test
  void countsAgreeInNumber() {
    assertEquals("1 documento", Italian.documents(1));
    assertEquals("2 documenti", Italian.documents(2));
    assertEquals("1.234.567 documenti", Italian.documents(1_234_567));
    assertEquals("1 documento quasi uguale", Italian.nearCopies(1));
    assertEquals("2 documenti quasi uguali", Italian.nearCopies(2));
    assertEquals("Manca:", Italian.lacking(1));
    assertEquals("Mancano:", Italian.lacking(2));
    assertEquals("e in 1 altro posto", Italian.morePlaces(1));
    assertEquals("e in altri 2 posti", Italian.morePlaces(2));
    assertEquals("e 1 altro documento uguale o quasi", Italian.notListed(1));
    assertEquals("e altri 2 documenti uguali o quasi", Italian.notListed(2));
  }

  @Test
  void durationsAreAsPreciseAsAReaderNeeds() {
    assertEquals("meno di 1 ms", Italian.duration(Duration.ofNanos(999_999)));
    assertEquals("12 ms", Italian.duration(Duration.ofMillis(12)));
    assertEquals("1,3 s", Italian.duration(Duration.ofMillis(1_312)));
  }

  @Test
  void whatStandsInIsNamedWordByWord() {
    assertEquals(
        "Niente contiene «tradurre»: cercato «traduzione» o «traduttore».",
        Italian.step(new Adjustment(Kind.RELATED, "tradurre", "traduzione OR traduttore")));
  }
}
