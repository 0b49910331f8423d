package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import it.trovatore.search.answer.MarkedText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParagraphsTest {

  @Test
  void marksMoveWithTheirParagraph() {
    String text = "Prima riga.\n\nSeconda parola qui.\r\n \r\nTerza.";
    MarkedText marked =
        new MarkedText(
            text, List.of(new Mark(0, 5), new Mark(21, 6), new Mark(text.indexOf("Terza"), 5)));
    assertEquals(
        List.of(
            new MarkedText("Prima riga.", List.of(new Mark(0, 5))),
            new MarkedText("Seconda parola qui.", List.of(new Mark(8, 6))),
            new MarkedText("Terza.", List.of(new Mark(0, 5)))),
        Paragraphs.of(marked));
  }

  @Test
  void aMarkAcrossABlankLineGoesOnInTheNextParagraph() {
    assertEquals(
        List.of(
            new MarkedText("a tavola", List.of(new Mark(2, 6, Reason.SPELLING, null))),
            new MarkedText("rotonda b", List.of(new Mark(0, 7, Reason.SPELLING, null)))),
        Paragraphs.of(
            new MarkedText(
                "a tavola\n\nrotonda b", List.of(new Mark(2, 15, Reason.SPELLING, null)))));
  }

  @Test
  void singleLineBreaksStayInTheParagraph() {
    assertEquals(
        List.of(MarkedText.unmarked("uno\ndue")),
        Paragraphs.of(MarkedText.unmarked("\n\nuno\ndue\n\n \n\n")));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aBookWithAMarkInEveryParagraphIsDividedInOnePass() {
    int paragraphs = 200_000;
    String paragraph = "Parola.\n\n";
    List<Mark> marks =
        IntStream.range(0, paragraphs).mapToObj(i -> new Mark(i * paragraph.length(), 6)).toList();
    List<MarkedText> found = Paragraphs.of(new MarkedText(paragraph.repeat(paragraphs), marks));

    assertEquals(paragraphs, found.size());
    assertEquals(new MarkedText("Parola.", List.of(new Mark(0, 6))), found.getLast());
  }

  @Test
  void noTextHasNoParagraphs() {
    assertEquals(List.of(), Paragraphs.of(MarkedText.unmarked("")));
    assertEquals(List.of(), Paragraphs.of(MarkedText.unmarked(" \n\n ")));
  }
}
