package it.trovatore.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static final String TWO = "Parla l'avv. Rossi del n. 3. Poi il sig. G. Verdi tace. ";

  @Test
  void doNotEndBehindAbbreviations() {
    assertEquals(
        List.of("Parla l'avv. Rossi del n. 3. ", "Poi il sig. G. Verdi tace. "), forwards(TWO));
  }

  @Test
  void goOnInTheNextLineBehindAnAbbreviation() {
    String text = "Parla la difesa dell'avv.\nRossi e dell'on. \nBianchi. ";
    assertEquals(List.of(text), forwards(text));
    assertEquals(
        List.of("Parla l'avv.\n\n", "Rossi tace. "), forwards("Parla l'avv.\n\nRossi tace. "));
  }

  @Test
  void doNotBeginWithASignThatGoesOn() {
    String text = "La Ceramiche S.p.A.: la casa tace. ";
    assertEquals(List.of(text), forwards(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TWO,
        "",
        "Sig.",
        "Sig. Rossi",
        "Avv. Dott. C. C. N. Basta. E\u00A0poi.",
        "...",
        "Spa S.p.A.: poi. ) E",
        " . ",
        "L'avv.\nRossi.\n\nE l'on.\n\nBianchi."
      })
  void areTheSameFromBothEndsAndFromAnywhere(String text) {
    BreakIterator sentences = new Sentences();
    sentences.setText(text);
    List<Integer> forwards = new ArrayList<>();
    for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
      forwards.add(at);
    }
    List<Integer> backwards = new ArrayList<>();
    for (int at = sentences.last(); at != BreakIterator.DONE; at = sentences.previous()) {
      backwards.addFirst(at);
    }
    assertEquals(forwards, backwards);
    for (int offset = 0; offset < text.length(); offset++) {
      int from = offset;
      assertEquals(
          forwards.stream().filter(at -> at > from).findFirst().orElse(BreakIterator.DONE),
          sentences.following(offset));
      assertEquals(
          forwards.stream().filter(at -> at < from).reduce((a, b) -> b).orElse(BreakIterator.DONE),
          sentences.preceding(offset));
    }
  }

  @Test
  void readTheTextNoMoreOftenTheMorePlacesAreAskedFor() {
    String text = "Tace la casa. ".repeat(2_000);
    CountingText counted = new CountingText(text);
    BreakIterator sentences = new Sentences();
    sentences.setText(counted);
    sentences.preceding(text.length());
    long once = counted.read();
    for (int offset = text.length() - 1; offset > 0; offset -= 14) {
      sentences.preceding(offset);
      sentences.following(offset);
    }
    assertEquals(once, counted.read());
  }

  @Test
  void aCopyStandsWhereItWasMade() {
    Sentences sentences = new Sentences();
    sentences.setText(TWO);
    sentences.next();
    BreakIterator copy = (BreakIterator) sentences.clone();
    sentences.first();
    assertEquals(TWO.indexOf("Poi"), copy.current());
    assertEquals(TWO.length(), copy.next());
  }

  @Test
  void noPlaceOutsideTheTextHasBoundaries() {
    BreakIterator sentences = new Sentences();
    sentences.setText(TWO);
    assertThrows(IllegalArgumentException.class, () -> sentences.following(TWO.length() + 1));
    assertThrows(IllegalArgumentException.class, () -> sentences.preceding(-1));
  }

  private static List<String> forwards(String text) {
    BreakIterator sentences = new Sentences();
    sentences.setText(text);
    List<String> found = new ArrayList<>();
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      found.add(text.substring(start, end));
      start = end;
    }
    return found;
  }
}
