package it.trovatore.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void nothingMovesTheCursorOrChangesTheColours() {
    assertEquals("a\ufffd[31mb\ufffd2Jc\ufffd", Printable.line("a\u001b[31mb\u009b2Jc\u0007"));
  }

  @Test
  void severalLinesBecomeOne() {
    assertEquals("a b c d e", Printable.line("a\nb\r\nc\u2028d\te"));
  }

  @Test
  void otherTextStaysAsItIs() {
    assertEquals("Città «à» – 😀", Printable.line("Città «à» – 😀"));
  }
}
