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

  @ParameterizedTest
  @CsvSource({"it, it", "IT_it, it", "zh-Hant-TW, zh", "es-419, es", "Norvegese Bokmål, nb"})
  void aLanguageAloneIsTold(String named, String code) {
    assertEquals(code, Languages.onlyCode(named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tedesco, francese", "it.UTF-8", "or davos", "it-davos", "xx"})
  void whatSaysMoreIsNoLanguageAlone(String named) {
    assertNull(Languages.onlyCode(named));
  }
}
