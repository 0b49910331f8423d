package it.trovatore.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import it.trovatore.search.answer.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedHtmlTest {

  @Test
  void markupInTheTextIsEscapedInsideAndOutsideMarks() {
    assertEquals(
        "&lt;script&gt;<mark>&lt;b onclick=&quot;x&quot;&gt;</mark>&amp;&#39;&lt;/script&gt;",
        MarkedHtml.of(marked("<script>[<b onclick=\"x\">]&'</script>")));
  }

  @Test
  void marksAtBothEndsAndSideBySide() {
    assertEquals(
        "<mark>prima</mark><mark>dopo</mark> e <mark>fine</mark>",
        MarkedHtml.of(marked("[prima][dopo] e [fine]")));
  }

  @Test
  void textWithoutMarksOrWithoutAnything() {
    assertEquals("niente", MarkedHtml.of(MarkedText.unmarked("niente")));
    assertEquals("", MarkedHtml.of(MarkedText.unmarked("")));
  }

  @Test
  void charactersOfTwoUnitsStayWhole() {
    assertEquals("𝄞<mark>𝄞 è</mark>😀", MarkedHtml.of(marked("𝄞[𝄞 è]😀")));
  }

  @Test
  void controlCharactersThatHtmlForbidsAreReplaced() {
    assertEquals(
        "a\ufffdb\ufffd\tc\nd\ufffde",
        MarkedHtml.of(MarkedText.unmarked("a\0b\u001b\tc\nd\u009be")));
  }

  @Test
  void numberedMarksCarryTheirNumber() {
    assertEquals(
        "<mark id=\"m3\">a</mark> <mark id=\"m4\">b</mark>",
        MarkedHtml.numbered(marked("[a] [b]"), 3, false));
  }

  @Test
  void theRestOfAMarkHasNoNumberOfItsOwn() {
    assertEquals(
        "<mark>a</mark> <mark id=\"m3\">b</mark>", MarkedHtml.numbered(marked("[a] [b]"), 3, true));
  }

  @Test
  void theTooltipSaysWhyAWordIsMarkedThatIsNotAsTyped() {
    MarkedText text =
        new MarkedText(
            "vado citta si no",
            List.of(
                new Mark(0, 4, Reason.INFLECTION, "\"><b>'andare"),
                new Mark(5, 5, Reason.SPELLING, null),
                new Mark(11, 2, Reason.REPAIR, null),
                new Mark(14, 2, Reason.INFLECTION, null)));
    assertEquals(
        "<mark class=\"inflection\" title=\"forma di &quot;&gt;&lt;b&gt;&#39;andare\">vado</mark>"
            + " <mark class=\"spelling\" title=\"scritto in altro modo\">citta</mark>"
            + " <mark class=\"repair\" title=\"cercato al posto di quanto scritto\">si</mark>"
            + " <mark class=\"inflection\" title=\"in altra forma\">no</mark>",
        MarkedHtml.of(text));
    assertTrue(
        MarkedHtml.numbered(text, 1, false)
            .contains(
                "<mark id=\"m2\" class=\"spelling\" title=\"scritto in altro modo\">citta</mark>"));
  }

  @Test
  void withoutItsTagsTheHtmlIsTheText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append("ab<>&\"'èà’ \n;#".charAt(random.nextInt(14)));
      }
      List<Mark> marks = new ArrayList<>();
      int at = random.nextInt(5);
      while (at < text.length()) {
        int length = 1 + random.nextInt(Math.min(4, text.length() - at));
        marks.add(
            random.nextBoolean()
                ? new Mark(at, length)
                : new Mark(at, length, Reason.INFLECTION, "<&\"'>".substring(random.nextInt(4))));
        at += length + random.nextInt(6);
      }
      String html = MarkedHtml.of(new MarkedText(text.toString(), marks));
      assertEquals(
          text.toString(),
          html.replaceAll("<mark[^>]*>|</mark>", "")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&amp;", "&"),
          "seed " + seed);
    }
  }

  /** A marked text from one with its marks in square brackets. */
  private static MarkedText marked(String bracketed) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bracketed.length(); i++) {
      char c = bracketed.charAt(i);
      switch (c) {
        case '[' -> start = text.length();
        case ']' -> marks.add(new Mark(start, text.length() - start));
        default -> text.append(c);
      }
    }
    return new MarkedText(text.toString(), marks);
  }
}
