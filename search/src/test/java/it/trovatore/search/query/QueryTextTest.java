package it.trovatore.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "  Meta ,  davos!  → Meta davos",
        "«tavola rotonda» NOT meta → \"tavola rotonda\" -meta",
        "vitamina NOT c NOT 0,5 → vitamina NOT c NOT 0,5",
        "NOT +I/usr;x -1/5/2024;x → NOT +I/usr;x -1/5/2024;x",
        "a|b || c → a OR b OR c",
        "TITLE:x author:“Redazione diritto” intell** → titolo:x autore:\"Redazione diritto\" intell*",
        "format:PDF to:5/2024 from:2023 → formato:pdf dal:2023-01-01 al:2024-05-31",
        "titolo:«a b»~5 “c d”~0 → titolo:\"a b\"~5 \"c d\"",
        "-dal:2024 → -dal:2024-01-01",
        "+davos → davos",
        "+OR +‘sta +a,b → +OR +‘sta +a,b",
      })
  void writesOneFormForAllThatReadsTheSame(String typed, String canonical) {
    assertEquals(canonical, QueryText.of(QueryParser.parse(typed).query()));
  }

  @ParameterizedTest
  @CsvSource({"''", "'?!'"})
  void everythingIsEmpty(String typed) {
    assertEquals("", QueryText.of(QueryParser.parse(typed).query()));
  }
}
