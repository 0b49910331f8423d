package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "energia scuola | scuola | energia \"scuola\"",
        "scuola, energia | scuola | scuola, energia \"scuola\"",
        "dell'acqua dolce | dell'acqua | \"dell'acqua\" dolce",
        "\"una scuola nuova\" scuola | scuola | \"una scuola nuova\" scuola \"scuola\"",
        "scuola nuova scuola | scuola | \"scuola\" nuova \"scuola\""
      })
  void aWordBecomesRequired(String q, String word, String required) {
    assertEquals(required, RequiredWord.in(q, word));
  }
}
