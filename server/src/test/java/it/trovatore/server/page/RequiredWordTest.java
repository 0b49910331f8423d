package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "energia scuola | scuola | energia \"scuola\"",
        "scuola, energia | scuola | \"scuola\" energia",
        "dell'acqua dolce | dell'acqua | \"dell'acqua\" dolce",
        "\"una scuola nuova\" scuola | scuola | \"una scuola nuova\" \"scuola\"",
        "scuola nuova scuola | scuola | \"scuola\" nuova \"scuola\"",
        "energia \"tavola rotonda | energia | \"energia\" \"tavola rotonda\"",
        "gatto OR cane energia | energia | gatto OR cane \"energia\"",
        "quarant'anni | anni | quarant'anni \"anni\""
      })
  void aWordBecomesRequired(String q, String word, String required) {
    assertEquals(Optional.of(required), RequiredWord.in(q, word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"energ*", "gatto OR cane", "\"tavola rotonda\""})
  void whatIsNoWordIsNot(String missing) {
    assertEquals(Optional.empty(), RequiredWord.in(missing + " energia", missing));
  }
}
