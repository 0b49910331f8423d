package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
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
        new Hit(
            "a.txt",
            "a.txt",
            MarkedText.unmarked("T"),
            null,
            null,
            List.of(),
            "txt",
            About.NOTHING,
            1,
            List.of("x"),
            List.of(new MarkedText("ab", List.of(new Mark(1, 1)))),
            List.of(),
            0);
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

  private static String text(Hit hit, Ansi ansi) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    new AnswerText(writer, ansi)
        .print(
            new Answer(
                new SearchParameters("x", 2, 10, Sort.RELEVANCE),
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
