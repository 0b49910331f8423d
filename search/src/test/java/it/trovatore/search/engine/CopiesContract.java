package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Copy;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of documents that have the same text, or nearly. */
public abstract class CopiesContract extends EngineContract {

  private static final String NEWS =
      """
      Il faro dell'isola grande tornerà a illuminare il golfo: il consiglio comunale ha approvato il
      restauro della torre, chiusa da vent'anni, e della casa del guardiano, che diventerà un museo.

      I lavori cominciano in autunno e costano 900 mila euro. La lanterna, che si vede da 18 miglia,
      sarà smontata pezzo per pezzo e portata nell'officina che la costruì, l'unica in Europa che
      conserva ancora i disegni delle lenti e gli stampi di ottone.

      I pescatori, che in questi anni hanno navigato con le carte e la memoria, aspettano la luce
      come si aspetta un parente. La festa del patrono, dicono, quest'anno si farà sulla torre.
      """;

  private static final String REPRINT =
      "Buone notizie dalla nostra isola, che da troppo tempo aspettava una risposta del Comune. "
          + NEWS.substring(0, NEWS.indexOf("La festa del patrono"));

  @Test
  void theSameTextUnderTwoNamesIsOneHitThatNamesTheOther() {
    publish(
        new SourceDocument(
            "archivio/faro.pdf",
            "archivio/faro.pdf",
            "Il faro torna a splendere",
            NEWS,
            null,
            LocalDate.of(2024, 3, 5),
            List.of(),
            "pdf",
            new About("https://esempio.it/faro", "Il golfo", null, null)),
        new SourceDocument(
            "faro.txt", "faro.txt", "Faro", NEWS, null, null, List.of("faro"), "txt"),
        document("altro.txt", "Un faro, altrove."));
    SearchResponse found = grouped(word("faro"), 0, 10);

    assertEquals(3, found.total());
    assertEquals(2, found.distinct());
    assertEquals(List.of("faro.txt", "altro.txt"), ids(found));
    assertEquals(
        List.of(
            new Copy(
                "archivio/faro.pdf",
                "archivio/faro.pdf",
                "Il faro torna a splendere",
                LocalDate.of(2024, 3, 5),
                "pdf",
                new About("https://esempio.it/faro", "Il golfo", null, null),
                Copy.Kind.EXACT)),
        found.hits().getFirst().copies());
    assertEquals(List.of(), found.hits().getLast().copies());
  }

  @Test
  void aReprintWithALeadOfItsOwnAndACutEndIsANearCopy() {
    publish(document("a.txt", NEWS), document("b.txt", REPRINT));
    Hit hit = only(grouped(word("faro"), 0, 10));
    assertEquals(List.of(Copy.Kind.NEAR), hit.copies().stream().map(Copy::kind).toList());
  }

  @Test
  void layoutCaseAndAccentsMakeNoOtherText() {
    publish(
        document("a.txt", "Perché è così: l'acqua scende."),
        document("b.txt", "PERCHE' E' COSI'. L’ACQUA\n\nSCENDE"));
    assertEquals(Copy.Kind.EXACT, only(grouped(word("acqua"), 0, 10)).copies().getFirst().kind());
  }

  @Test
  void shortTextsAreCopiesOnlyWhenTheyHaveTheSameWords() {
    publish(
        document("a.txt", "Il treno per Genova parte dal binario 4."),
        document("b.txt", "Il treno per Genova parte dal binario 5."));
    assertEquals(2, grouped(word("treno"), 0, 10).hits().size());
  }

  @Test
  void documentsWithoutTextAreNoCopies() {
    publish(titled("a.txt", "Faro", ""), titled("b.txt", "Faro", " \n\n— "));
    assertEquals(2, grouped(word("faro"), 0, 10).hits().size());
  }

  @Test
  void aTextThatHoldsAnotherAmongMuchElseIsNoCopy() {
    publish(document("a.txt", NEWS), document("b.txt", NEWS + filler(new Random(3), 300)));
    assertEquals(2, grouped(word("faro"), 0, 10).hits().size());
  }

  @Test
  void onlyWhatMatchesIsNamed() {
    publish(titled("a.txt", "Ambra", NEWS), titled("b.txt", "Zaffiro", NEWS));
    Query query = all(w("lanterna"), new Query.Not(w("zaffiro")));
    assertEquals(List.of(), only(grouped(query, 0, 10)).copies());
  }

  @Test
  void whenTheFirstOfTheCopiesIsDeletedAnotherStandsForThem() {
    publish(document("a.txt", NEWS), document("b.txt", NEWS), document("c.txt", REPRINT));
    String first = only(grouped(word("faro"), 0, 10)).id();
    try (Indexer indexer = engine.indexer()) {
      indexer.remove(first);
      indexer.publish();
    }
    Hit hit = only(grouped(word("faro"), 0, 10));
    assertEquals(1, hit.copies().size());
    assertFalse(hit.id().equals(first) || hit.copies().getFirst().id().equals(first));
  }

  @Test
  void eachDocumentIsAHitWhenThatIsAskedFor() {
    publish(document("a.txt", NEWS), document("b.txt", NEWS));
    SearchResponse found = search(word("faro"));
    assertEquals(2, found.hits().size());
    assertEquals(2, found.distinct());
    found.hits().forEach(hit -> assertEquals(List.of(), hit.copies()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "OLDEST"})
  void byDateTheFirstInThatOrderIsTheHit(Sort sort) {
    publish(dated("b", "2024-01-01"), dated("a", "2023-12-31"), dated("c", "2025-01-01"));
    Hit hit = only(engine.searcher().search(new SearchRequest(word("testo"), 0, 10, sort)));
    List<String> copies = hit.copies().stream().map(Copy::id).toList();
    assertEquals(sort == Sort.NEWEST ? "c" : "a", hit.id());
    assertEquals(sort == Sort.NEWEST ? List.of("b", "a") : List.of("b", "c"), copies);
  }

  @Test
  void aPageIsFullHoweverManyCopiesComeBetween() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(titled("copia" + i + ".txt", "Faro", NEWS));
    }
    for (int i = 0; i < 12; i++) {
      documents.add(document("altro" + i + ".txt", "Il faro, e poi " + filler(new Random(i), 200)));
    }
    publish(documents.toArray(SourceDocument[]::new));
    SearchResponse found = grouped(word("faro"), 0, 10);

    assertEquals(72, found.total());
    assertEquals(13, found.distinct());
    assertEquals(10, found.hits().size());
    assertEquals(59, found.hits().getFirst().copies().size());
    assertEquals(3, grouped(word("faro"), 10, 10).hits().size());
    assertEquals(13, grouped(word("faro"), 20, 10).distinct());
  }

  @Test
  void beyondAHundredCopiesAreOnlyCounted() {
    publish(
        IntStream.range(0, Hit.MOST_COPIES + 31)
            .mapToObj(i -> document("copia" + i + ".txt", "Il faro è spento."))
            .toArray(SourceDocument[]::new));
    Hit hit = only(grouped(word("faro"), 0, 10));
    assertEquals(Hit.MOST_COPIES, hit.copies().size());
    assertEquals(30, hit.moreCopies());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 100})
  void eachDocumentIsOnOnePageOnceAsAHitOrACopyOfIt(int size) {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    List<SourceDocument> documents = new ArrayList<>();
    for (int text = 0; text < 60; text++) {
      String body = "Il faro. " + filler(random, 3 + random.nextInt(60));
      for (int copy = random.nextInt(10) == 0 ? 12 : random.nextInt(3); copy >= 0; copy--) {
        String title = random.nextBoolean() ? "Faro" : filler(random, 4);
        documents.add(titled(text + "-" + copy + ".txt", title, body));
      }
    }
    publish(documents.toArray(SourceDocument[]::new));
    for (Sort sort : Sort.values()) {
      List<String> seen = new ArrayList<>();
      SearchResponse page;
      int offset = 0;
      do {
        page = engine.searcher().search(new SearchRequest(word("faro"), offset, size, sort));
        page.hits().forEach(hit -> seen.add(hit.id()));
        page.hits().forEach(hit -> hit.copies().forEach(copy -> seen.add(copy.id())));
        page.hits().forEach(hit -> hit.copies().forEach(copy -> assertSameText(hit, copy)));
        assertEquals(
            page.hits().size(),
            page.hits().stream().map(hit -> text(hit.id())).distinct().count(),
            () -> "no text is twice on a page; seed " + seed);
        offset += size;
        assertTrue(page.distinct() <= offset || page.hits().size() == size, "seed " + seed);
      } while (page.distinct() > offset);
      assertEquals(documents.size(), seen.size(), () -> sort + ", seed " + seed);
      assertEquals(documents.size(), new TreeSet<>(seen).size(), () -> sort + ", seed " + seed);
    }
  }

  @Test
  void aDocumentNamesTheOtherPlacesOfItsTextWhateverTheQuery() {
    publish(
        document("c.txt", NEWS),
        titled("a.txt", "Ambra", NEWS),
        document("b.txt", NEWS.toUpperCase(Locale.ITALIAN)),
        document("ristampa.txt", REPRINT),
        document("altro.txt", "Altro."),
        titled("vuoto.txt", "Vuoto", ""),
        titled("vuoto2.txt", "Vuoto", ""));
    FoundDocument found = shown("a.txt");
    assertEquals(List.of("b.txt", "c.txt"), found.copies().stream().map(Copy::id).toList());
    assertEquals(Copy.Kind.EXACT, found.copies().getFirst().kind());
    assertEquals(0, found.moreCopies());
    assertEquals(List.of(), shown("altro.txt").copies());
    assertEquals(List.of(), shown("ristampa.txt").copies());
    assertEquals(List.of(), shown("vuoto.txt").copies());

    try (Indexer indexer = engine.indexer()) {
      indexer.remove("b.txt");
      indexer.publish();
    }
    assertEquals(List.of("c.txt"), shown("a.txt").copies().stream().map(Copy::id).toList());
  }

  @Test
  void aDocumentNamesAHundredPlacesAndCountsTheOthers() {
    publish(
        IntStream.range(0, Hit.MOST_COPIES + 31)
            .mapToObj(i -> document("copia" + i + ".txt", "Il faro è spento."))
            .toArray(SourceDocument[]::new));
    for (String id : List.of("copia0.txt", "copia130.txt")) {
      FoundDocument found = shown(id);
      assertEquals(Hit.MOST_COPIES, found.copies().size());
      assertEquals(30, found.moreCopies());
      assertTrue(found.copies().stream().noneMatch(copy -> copy.id().equals(id)));
    }
  }

  private FoundDocument shown(String id) {
    return engine.searcher().document(id, word("altrove"), true).orElseThrow();
  }

  private static void assertSameText(Hit hit, Copy copy) {
    assertEquals(text(hit.id()), text(copy.id()));
  }

  private static String text(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private SearchResponse grouped(Query query, int offset, int size) {
    return engine.searcher().search(new SearchRequest(query, offset, size, Sort.RELEVANCE));
  }

  private static Hit only(SearchResponse response) {
    assertEquals(1, response.hits().size(), () -> ids(response).toString());
    return response.hits().getFirst();
  }

  private static String filler(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      for (int letter = 0; letter < 5; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(i % 9 == 8 ? ". " : " ");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"서울 여행, 사원 야행", "\uD835\uDC00\uD835\uDC01, \uD835\uDC02\uD835\uDC03"})
  void textsInOtherScriptsAreNoCopiesOfOneAnother(String one, String other) {
    publish(document("a.txt", one + " casa"), document("b.txt", other + " casa"));
    assertEquals(2, grouped(word("casa"), 0, 10).hits().size());
  }
}
