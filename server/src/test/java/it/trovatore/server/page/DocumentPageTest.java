package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.Links;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
  private static final SearchParameters ASKED = SearchParameters.of("\"zuzzerellone marameo\"");

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

  @Test
  void thePageLeadsBackToTheListThatLedToIt() {
    FoundDocument document = document("a.txt", "txt", MarkedText.unmarked("Testo."));

    assertEquals(
        new Link("Torna ai risultati", "/?page=3&sort=newest"),
        DocumentPage.of(document, new SearchParameters("", 3, 10, Sort.NEWEST, false, false))
            .back());
    assertEquals(
        new Link("Torna ai risultati", Links.search(ASKED)),
        DocumentPage.of(document, ASKED).back());
    assertEquals(
        new Link("Torna alla ricerca", "/"),
        DocumentPage.of(document, SearchParameters.of("")).back());
  }

  @Test
  void whatWasSentIsNamedByItsIdAndOnlyAFileIsCalledOne() {
    MarkedText text = MarkedText.unmarked("Testo.");
    DocumentPage fields = DocumentPage.of(document(".inviati/a", "json", text), ASKED);
    assertEquals("a", fields.place());
    assertEquals(new Link("Scarica i dati inviati", "/originali/.inviati/a"), fields.original());

    DocumentPage sent = DocumentPage.of(document(".inviati/a", "pdf", text), ASKED);
    assertEquals("a", sent.place());
    assertEquals(new Link("Apri il file originale", "/originali/.inviati/a"), sent.original());

    DocumentPage file = DocumentPage.of(document("note/b.txt", "txt", text), ASKED);
    assertEquals("note/b.txt", file.place());
    assertEquals(new Link("Apri il file originale", "/originali/note/b.txt"), file.original());
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
