package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine promises of fields, filters and dates. */
public abstract class FieldContract extends EngineContract {

  @Test
  void fieldsAreSearchedAlone() {
    SourceDocument document =
        new SourceDocument(
            "a.md",
            "a.md",
            "La biblioteca",
            "Un catalogo di libri.",
            "Redazione cultura",
            LocalDate.of(2024, 3, 5),
            List.of("libri antichi", "archivio"),
            "md");
    publish(document, document("b.txt", "La biblioteca di Redazione cultura e archivio"));
    assertEquals(List.of("a.md"), ids(search(new Query.Word(Field.TITLE, "biblioteche"))));
    assertEquals(List.of("a.md"), ids(search(new Query.Phrase(Field.AUTHOR, "redazione cultura"))));
    assertEquals(List.of("a.md"), ids(search(new Query.Word(Field.TAG, "archivio"))));
    assertEquals(List.of("a.md"), ids(search(all(new Query.Format("MD")))));
    assertEquals(0, search(new Query.Word(Field.TITLE, "catalogo")).total());
  }

  @Test
  void languageAndSourceAreSearchedAlone() {
    publish(
        about("a.txt", new About(null, "Il giornale di Sicilia", "it", null)),
        about("b.txt", new About(null, null, "en", null)),
        about("c.txt", About.NOTHING));
    assertEquals(List.of("a.txt"), ids(search(all(w("gelato"), new Query.Language("it")))));
    Query english = new Query.Not(new Query.Language("en"));
    assertEquals(2, search(all(w("gelato"), english)).total());
    assertEquals(List.of("a.txt"), ids(search(new Query.Word(Field.SOURCE, "giornali"))));
    assertEquals(List.of("a.txt"), ids(search(new Query.Phrase(Field.SOURCE, "di Sicilia"))));
    assertEquals(0, search(w("giornale")).total());
  }

  @Test
  void aPhraseDoesNotReachFromOneTagIntoTheNext() {
    publish(
        new SourceDocument(
            "a.md",
            "a.md",
            "Titolo",
            "Testo.",
            null,
            null,
            List.of("libri antichi", "carta"),
            "md"));
    assertEquals(1, search(new Query.Phrase(Field.TAG, "libri antichi")).total());
    assertEquals(0, search(new Query.Phrase(Field.TAG, "antichi carta")).total());
  }

  @Test
  void wordsInAFieldAreRequired() {
    publish(
        document("a.txt", "Gelato"),
        new SourceDocument(
            "b.txt", "b.txt", "Panna montata", "Altro.", null, null, List.of(), "txt"));
    SearchResponse response = search(all(w("gelato"), new Query.Word(Field.TITLE, "panna")));
    assertEquals(List.of("b.txt"), ids(response));
    assertEquals(List.of("gelato"), response.hits().getFirst().missing());
    assertEquals(1, search(new Query.Word(Field.TITLE, "panna")).total());
  }

  @Test
  void aFilterAloneDoesNotMakeUpForAWord() {
    publish(document("a.txt", "Gelato"), document("b.txt", "Panna"));
    assertEquals(1, search(all(w("gelato"), new Query.Format("txt"))).total());
  }

  @Test
  void stopWordsAreFoundBesideAFilterOrAnExclusion() {
    publish(document("a.txt", "Il gatto dorme."), document("b.txt", "Il cane abbaia."));
    Query.Not not = new Query.Not(w("gatto"));
    assertEquals(List.of("b.txt"), ids(search(all(w("il"), not))));
    assertEquals(2, search(all(w("il"), new Query.Format("txt"))).total());
    assertEquals(0, search(all(w("il"), new Query.Format("pdf"))).total());
  }

  @Test
  void datesIncludeBothEnds() {
    publish(
        dated("a", "2023-12-31"),
        dated("b", "2024-01-01"),
        dated("c", "2024-12-31"),
        document("d.txt", "Testo senza data."));
    LocalDate first = LocalDate.of(2024, 1, 1);
    LocalDate last = LocalDate.of(2024, 12, 31);
    assertEquals(2, search(all(w("testo"), new Query.Dates(first, last))).total());
    assertEquals(2, search(all(new Query.Dates(first, null))).total());
    assertEquals(1, search(all(new Query.Dates(null, first.minusDays(1)))).total());
  }

  private static SourceDocument about(String id, About about) {
    return new SourceDocument(id, id, "Gelato", "", null, null, List.of(), "txt", about);
  }
}
