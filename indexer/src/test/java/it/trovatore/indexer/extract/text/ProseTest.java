package it.trovatore.indexer.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @Test
  void anAbbreviationDoesNotEndTheFirstSentence() {
    assertEquals(
        "Il dott. Rossi è arrivato.", Prose.firstSentence("Il dott. Rossi è arrivato. Poi.", 80));
    assertEquals(
        "Intervista con il prof. Rossi sul nuovo ospedale.",
        Prose.firstSentence("Intervista con il prof. Rossi sul nuovo ospedale. Poi.", 80));
  }

  @Test
  void whatIsCutEndsWithAWord() {
    assertEquals("Una frase…", Prose.cut("Una frase, lunga e poi altro", 13));
    assertEquals("corta", Prose.cut("corta", 5));
    assertTrue(Prose.cut("x".repeat(100), 80).length() <= 80);
  }

  @Test
  void controlCharactersOfBothKindsAreBlanks() {
    StringBuilder text = new StringBuilder("a");
    for (char c = 0; c < 0xa0; c = c == 0x1f ? 0x7f : (char) (c + 1)) {
      text.append(c);
    }
    assertEquals("a b", Prose.clean(text + "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-02",
        "2024-03-02T23:30:00+01:00",
        "2024-03-01T23:30:00Z",
        "20240302",
        "2024/03/02",
        "02/03/2024",
        "2.3.2024",
        "2 marzo 2024",
        "sabato 2 marzo 2024",
        "Sat, 02 Mar 2024 09:15:00 +0100",
        "March 2, 2024",
        "2 mar. 2024"
      })
  void datesAreReadHoweverTheyAreWritten(String written) {
    assertEquals(LocalDate.of(2024, 3, 2), Dates.parse(written));
  }

  @ParameterizedTest
  @CsvSource({"2024", "ieri", "2024-13-45", "31/02/2024", "''"})
  void whatIsNoDateIsNone(String written) {
    assertEquals(null, Dates.parse(written));
  }

  @Test
  void aVeryLongWordIsNoDate() {
    assertEquals(null, Dates.parse("a".repeat(300_000)));
  }
}
