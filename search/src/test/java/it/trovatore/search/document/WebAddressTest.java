package it.trovatore.search.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://esempio.it",
        "HTTP://esempio.it/a?b=c#d",
        "https://esempio.it:8080/%C3%A0",
        "https://it.wikipedia.org/wiki/Città"
      })
  void addressesOfTheWebStay(String text) {
    assertEquals(text, WebAddress.of(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/articoli/1",
        "esempio.it/a",
        "//esempio.it/a",
        "https:",
        "https:///a",
        "javascript:alert(1)",
        "javascript://esempio.it/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://esempio.it/a b",
        "https://esempio.it/\"onclick=x"
      })
  void nothingElseDoes(String text) {
    assertNull(WebAddress.of(text));
  }

  @Test
  void blanksAroundItDoNotCount() {
    assertEquals("https://esempio.it/", WebAddress.of(" https://esempio.it/\n"));
  }
}
