package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told apart by its content, whatever its name. */
class FormatDetectorTest extends ExtractionOfFiles {

  @Test
  void manyLinesWithColonsAreNoMail() throws IOException {
    assertEquals("txt", document("simboli.amd64", "std::grano@GLIBC 1\n".repeat(4000)).format());
  }

  @ParameterizedTest
  @CsvSource({"a.html, <html><body><p>@</p></body></html>", "a.txt, @", "a.csv, voce;@"})
  void textOfWhichAPieceIsLostIsReadAndReported(String name, String text) throws IOException {
    Extraction extraction = extract(name, text.replace("@", "Il pane\0\0\0 del mattino."));

    assertTrue(documents().getFirst().body().contains("Il pane del mattino."), name);
    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
  }

  @Test
  void noiseAndZerosAreNoTextWhateverTheirName() throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertRejected(Problem.Kind.DAMAGED, "a.html", noise);
    assertRejected(Problem.Kind.DAMAGED, "a.txt", new byte[5000]);
    assertRejected(Problem.Kind.DAMAGED, "b.html", "<html>\0\0\0</html>");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <!-- nota -->, <html><body><p>Il pane</p></body></html>, html",
    "a, <!-- nota -->, <!DOCTYPE html><p>Il pane</p>, html",
    "a.xml, <!-- nota -->, <nota><p>Il pane</p></nota>, xml",
    "a.xml, <?nota nota?>, <rss><channel><item><title>Il pane</title></item></channel></rss>, rss",
    "a, .\\\" nota, .TH PANE 1, man"
  })
  void aFormatIsToldBehindThousandsOfComments(
      String name, String comment, String text, String format) throws IOException {
    String prologue = (comment + "\n\n").repeat(3_000);

    extract(name, prologue + text + "\n.SH NOME\nIl pane\n");

    assertEquals(List.of(format), documents().stream().map(SourceDocument::format).toList());
  }
}
