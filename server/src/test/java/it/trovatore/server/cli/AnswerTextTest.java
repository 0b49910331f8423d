package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.QueryParser;
import it.trovatore.server.api.Answer;
import it.trovatore.server.api.SearchParameters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class AnswerTextTest {

  @Test
  void documentsCannotSendControlSequencesToTheTerminal() {
    Hit hit =
        new Hit(
            "a\u001b]0;x\u0007.txt",
            "a.txt",
            MarkedText.unmarked("Titolo\u009b31m"),
            "Anna\r\nBruno",
            null,
            List.of(),
            "txt",
            About.NOTHING,
            1,
            List.of(),
            List.of(new MarkedText("prima\n\u001b[2Jdopo", List.of(new Mark(7, 3)))),
            List.of(),
            0);
    assertEquals(
        """
        1 documento in 2 ms

        11. Titolo\ufffd31m
            a\ufffd]0;x\ufffd.txt · txt · Anna Bruno
            prima \ufffd[2Jdopo
        """,
        text(hit, Ansi.OFF));
  }

  @Test
  void coloursAreOnlyThoseOfTheAnswer() {
    Hit hit =
        hit(List.of("x"), List.of(new MarkedText("ab", List.of(new Mark(1, 1)))), List.of(), 0);
    assertEquals(
        """
        \u001b[1m1 documento\u001b[0m in 2 ms

        11. \u001b[1mT\u001b[0m
            \u001b[2ma.txt · txt\u001b[0m
            a\u001b[1m\u001b[33mb\u001b[0m
            \u001b[2mManca: x\u001b[0m
        """,
        text(hit, Ansi.ON));
  }

  @Test
  void theOtherPlacesOfATextAreNamedAndThenWhatIsNearlyTheSame() {
    List<Copy> copies = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      copies.add(copy(i + ".txt", Copy.Kind.EXACT, null, About.NOTHING));
    }
    About about = new About(null, "Il gol\u001bfo", null, null);
    copies.add(1, copy("n.txt", Copy.Kind.NEAR, LocalDate.of(2024, 3, 5), about));
    Hit hit = hit(List.of(), List.of(), copies, 2);
    assertEquals(
        """
        1 documento in 2 ms

        11. T
            a.txt · txt
            Anche in: 1.txt, 2.txt, 3.txt e in altri 2 posti
            1 documento quasi uguale:
              Un altro titolo · n.txt · Il gol\ufffdfo · 5 marzo 2024
            e altri 2 documenti uguali o quasi
        """,
        text(hit, Ansi.OFF));
  }

  private static Copy copy(String id, Copy.Kind kind, @Nullable LocalDate date, About about) {
    return new Copy(id, id, "Un altro titolo", date, "txt", about, kind);
  }

  private static Hit hit(
      List<String> missing, List<MarkedText> snippets, List<Copy> copies, int moreCopies) {
    return new Hit(
        "a.txt",
        "a.txt",
        MarkedText.unmarked("T"),
        null,
        null,
        List.of(),
        "txt",
        About.NOTHING,
        1,
        missing,
        snippets,
        copies,
        moreCopies);
  }

  private static String text(Hit hit, Ansi ansi) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    new AnswerText(writer, ansi)
        .print(
            new Answer(
                new SearchParameters("x", 2, 10, Sort.RELEVANCE, false, false),
                QueryParser.parse("x"),
                new SearchResponse(
                    1,
                    1,
                    Duration.ofMillis(2),
                    List.of(hit),
                    QueryParser.parse("x").query(),
                    List.of(),
                    null)));
    writer.flush();
    return out.toString().replace(System.lineSeparator(), "\n");
  }
}
