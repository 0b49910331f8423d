package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
  private static final SearchParameters ASKED =
      new SearchParameters(
          "\"zuzzerellone marameo\"",
          1,
          SearchParameters.DEFAULT_SIZE,
          Sort.RELEVANCE,
          false,
          false);

  @Test
  void aPhraseAcrossParagraphsIsOneMatch() {
    String text = "Che zuzzerellone.\n\nMarameo, zuzzerellone marameo.";
    DocumentPage page =
        DocumentPage.of(
            document(
                "a.txt", "txt", new MarkedText(text, List.of(new Mark(4, 22), new Mark(28, 20)))),
            ASKED);

    assertEquals("2 corrispondenze", page.matches());
    assertEquals(
        List.of(
            "Che <mark id=\"m1\">zuzzerellone</mark>.",
            "<mark>Marameo</mark>, <mark id=\"m2\">zuzzerellone marameo</mark>."),
        page.paragraphsHtml());
  }

  private static FoundDocument document(String file, String format, MarkedText body) {
    return new FoundDocument(
        "a",
        file,
        MarkedText.unmarked("Titolo"),
        body,
        null,
        null,
        List.of(),
        format,
        About.NOTHING,
        List.of(),
        0);
  }
}
