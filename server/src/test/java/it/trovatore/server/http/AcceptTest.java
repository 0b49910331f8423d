package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | true",
        "application/json, text/plain, */* | true",
        "text/html;q=0.5, application/json;q=0.6 | true",
        "application/*, text/html;q=0.9 | true",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | false",
        "*/* | false",
        "application/json;q=0 | false",
        "application/json;q=molto, */*;q=0.1 | true",
        "x | false"
      })
  void jsonIsGivenToWhoLikesItBetter(String header, boolean json) {
    assertEquals(json, Accept.prefersJson(header));
  }

  @Test
  void withoutAHeaderThePageIsGiven() {
    assertFalse(Accept.prefersJson(null));
  }
}
