package it.trovatore.search.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "it, it",
    "it-IT, it",
    "IT_it.UTF-8, it",
    "ita, it",
    "Italiano, it",
    "italian, it",
    "en-us, en",
    "'tedesco, francese', de",
    "sardo, sc"
  })
  void aLanguageHasOneCodeHoweverItIsNamed(String named, String code) {
    assertEquals(code, Languages.code(named));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "xx", "lingua sconosciuta", "<it>"})
  void whatNamesNoLanguageHasNone(String named) {
    assertNull(Languages.code(named));
  }
}
