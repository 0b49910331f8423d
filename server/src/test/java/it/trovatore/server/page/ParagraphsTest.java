package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.server.page.Paragraphs.Paragraph;
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
            whole(new MarkedText("Prima riga.", List.of(new Mark(0, 5)))),
            whole(new MarkedText("Seconda parola qui.", List.of(new Mark(8, 6)))),
            whole(new MarkedText("Terza.", List.of(new Mark(0, 5))))),
        Paragraphs.of(marked));
  }

  @Test
  void aMarkAcrossABlankLineGoesOnInTheNextParagraph() {
    assertEquals(
        List.of(
            whole(new MarkedText("a tavola", List.of(new Mark(2, 6, Reason.SPELLING, null)))),
            rest(new MarkedText("rotonda b", List.of(new Mark(0, 7, Reason.SPELLING, null))))),
        Paragraphs.of(
            new MarkedText(
                "a tavola\n\nrotonda b", List.of(new Mark(2, 15, Reason.SPELLING, null)))));
  }

  @Test
  void thePiecesOfADividedMarkLeaveOutPunctuation() {
    String text = "Che zuzzerellone.\n\n* * *\n\n«Marameo» disse.";
    int start = text.indexOf("zuzz");
    assertEquals(
        List.of(
            whole(new MarkedText("Che zuzzerellone.", List.of(new Mark(4, 12)))),
            whole(MarkedText.unmarked("* * *")),
            rest(new MarkedText("«Marameo» disse.", List.of(new Mark(1, 7))))),
        Paragraphs.of(new MarkedText(text, List.of(new Mark(start, text.indexOf("»") - start)))));
  }

  @Test
  void thePiecesOfADividedMarkKeepAccentsAndSigns() {
    String text = "perche\u0300,\n\n€\n\n𝄞 si\u0300";
    assertEquals(
        List.of(
            whole(new MarkedText("perche\u0300,", List.of(new Mark(0, 7)))),
            rest(new MarkedText("€", List.of(new Mark(0, 1)))),
            whole(MarkedText.unmarked("𝄞 si\u0300"))),
        Paragraphs.of(new MarkedText(text, List.of(new Mark(0, text.indexOf("€") + 1)))));
  }

  @Test
  void singleLineBreaksStayInTheParagraph() {
    assertEquals(
        List.of(whole(MarkedText.unmarked("uno\ndue"))),
        Paragraphs.of(MarkedText.unmarked("\n\nuno\ndue\n\n \n\n")));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aBookWithAMarkInEveryParagraphIsDividedInOnePass() {
    int paragraphs = 200_000;
    String paragraph = "Parola.\n\n";
    List<Mark> marks =
        IntStream.range(0, paragraphs).mapToObj(i -> new Mark(i * paragraph.length(), 6)).toList();
    List<Paragraph> found = Paragraphs.of(new MarkedText(paragraph.repeat(paragraphs), marks));

    assertEquals(paragraphs, found.size());
    assertEquals(whole(new MarkedText("Parola.", List.of(new Mark(0, 6)))), found.getLast());
  }

  @Test
  void noTextHasNoParagraphs() {
    assertEquals(List.of(), Paragraphs.of(MarkedText.unmarked("")));
    assertEquals(List.of(), Paragraphs.of(MarkedText.unmarked(" \n\n ")));
  }

  private static Paragraph whole(MarkedText marked) {
    return new Paragraph(marked, false);
  }

  private static Paragraph rest(MarkedText marked) {
    return new Paragraph(marked, true);
  }
}
