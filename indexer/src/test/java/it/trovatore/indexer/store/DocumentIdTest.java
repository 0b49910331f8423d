package it.trovatore.indexer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "articolo-1",
        "2024/07/nota",
        "città d'arte",
        "50% & più+;v=2",
        "C:x",
        "a..b",
        "evviva!",
        "...",
        ".nascosto",
        "a/.b",
        "👍",
        "https:x",
        "a?b=c",
        "a\u2028b"
      })
  void whatCanStandInAnAddressIsAnId(String id) throws Exception {
    assertEquals(id, DocumentId.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/..",
        "a/../b",
        "a/./b",
        "a\u2028/../b",
        "../a\u2029b",
        "./a",
        "a#b",
        "a.zip!/b",
        "a\\b",
        "a\u0000",
        "a\nb",
        "\ud800",
        "_bulk",
        "_"
      })
  void whatCannotIsNone(String id) {
    assertThrows(DocumentId.Invalid.class, () -> DocumentId.of(id));
  }

  @Test
  void anIdIsInTheComposedNormalForm() throws Exception {
    assertEquals("perch\u00e9", DocumentId.of("perche\u0301"));
  }

  @Test
  void anIdHasALongestLength() throws Exception {
    String longest = "é".repeat(DocumentId.LONGEST / 2);
    assertEquals(longest, DocumentId.of(longest));
    assertThrows(DocumentId.Invalid.class, () -> DocumentId.of(longest + "a"));
  }
}
