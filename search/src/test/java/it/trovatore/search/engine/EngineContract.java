package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises. An engine's module extends this with a way to open its engine. */
public abstract class EngineContract {

  private static final Instant MODIFIED = Instant.parse("2024-01-26T10:15:30.123456789Z");

  @TempDir private Path folder;

  private Engine engine;

  /** Opens the engine under test on a folder, which may hold an index already. */
  protected abstract Engine open(Path folder);

  @BeforeEach
  void openEngine() {
    engine = open(folder);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void anIndexThatWasNeverWrittenIsEmptyAndNotStale() {
    assertEquals(0, search(word("acqua")).total());
    assertEquals(0, engine.searcher().status().documents());
    assertFalse(engine.stale());
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("a.txt", "L'acqua scorre."));
      assertEquals(0, search(word("acqua")).total());
      indexer.publish();
      assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    }
  }

  @Test
  void whatWasNotPublishedIsDiscarded() {
    publish(document("a.txt", "L'acqua scorre."));
    try (Indexer indexer = engine.indexer()) {
      indexer.remove("a.txt");
      put(indexer, document("b.txt", "Il fuoco arde."));
    }
    assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
    assertEquals(0, search(word("fuoco")).total());
  }

  @Test
  void aFileIsReplacedAsAWhole() {
    try (Indexer indexer = engine.indexer()) {
      indexer.add(record("r.jsonl", "uno", "Il primo testo."));
      indexer.add(record("r.jsonl", "due", "Il secondo testo."));
      indexer.record(file("r.jsonl"));
      indexer.publish();
      indexer.remove("r.jsonl");
      indexer.add(record("r.jsonl", "tre", "Il terzo testo."));
      indexer.record(file("r.jsonl"));
      indexer.publish();
    }
    assertEquals(List.of("r.jsonl#tre"), ids(search(word("testo"))));
    assertEquals(1, engine.searcher().status().documents());
    assertEquals(1, engine.searcher().status().files());
  }

  @Test
  void fileRecordsComeBackAsTheyWere() {
    FileRecord damaged =
        new FileRecord(
            "rotto.pdf",
            17,
            MODIFIED,
            "00ff",
            "pdf",
            0,
            List.of(new Problem(Problem.Kind.DAMAGED, "manca la fine")));
    try (Indexer indexer = engine.indexer()) {
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.record(damaged);
      indexer.publish();
      assertEquals(damaged, indexer.files().get("rotto.pdf"));
      assertEquals(file("a.txt"), indexer.files().get("a.txt"));
      assertEquals(2, indexer.files().size());
    }
    assertEquals(List.of(damaged), engine.searcher().status().rejected());
  }

  @Test
  void theIndexOutlivesTheEngine() {
    publish(document("a.txt", "L'acqua scorre."));
    engine.close();
    engine = open(folder);
    assertEquals(List.of("a.txt"), ids(search(word("acqua"))));
  }

  @Test
  void anotherEngineOnTheSameFolderSeesWhatIsPublished() throws InterruptedException {
    try (Engine other = open(folder)) {
      publish(document("a.txt", "L'acqua scorre."));
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (other.searcher().status().documents() == 0 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertEquals(1, other.searcher().status().documents());
    }
  }

  @Test
  void thereIsOneWriterAtATime() {
    try (Indexer indexer = engine.indexer();
        Engine other = open(folder)) {
      assertThrows(EngineException.Locked.class, other::indexer);
      assertThrows(EngineException.Locked.class, engine::rebuild);
      put(indexer, document("a.txt", "L'acqua scorre."));
      indexer.publish();
    }
    publish(document("b.txt", "Il fuoco arde."));
    assertEquals(2, engine.searcher().status().documents());
  }

  @Test
  void aRebuildIsSeenOnlyAsAWhole() {
    publish(document("vecchio.txt", "Il testo vecchio."));
    try (Indexer rebuild = engine.rebuild()) {
      assertTrue(rebuild.files().isEmpty());
      put(rebuild, document("nuovo.txt", "Il testo nuovo."));
      assertEquals(List.of("vecchio.txt"), ids(search(word("testo"))));
      rebuild.publish();
      assertEquals(List.of("nuovo.txt"), ids(search(word("testo"))));
    }
    assertEquals(List.of("nuovo.txt"), ids(search(word("testo"))));
  }

  @Test
  void aRebuildThatIsGivenUpLeavesTheIndexAsItWas() {
    publish(document("vecchio.txt", "Il testo vecchio."));
    try (Indexer rebuild = engine.rebuild()) {
      put(rebuild, document("nuovo.txt", "Il testo nuovo."));
    }
    assertEquals(List.of("vecchio.txt"), ids(search(word("testo"))));
    publish(document("altro.txt", "Un altro testo."));
    assertEquals(2, search(word("testo")).total());
  }

  @Test
  void documentsWithAllTheWordsComeBeforeThoseThatMissSome() {
    publish(
        document("uno.txt", "Gelato gelato gelato gelato. Gelato!"),
        document(
            "due.txt",
            "Una lunga nota in cui, dopo molte altre parole che non c'entrano nulla, si nominano il"
                + " gelato e anche, per finire, la panna."));
    SearchResponse response = search(all(w("gelato"), w("panna")));
    assertEquals(List.of("due.txt", "uno.txt"), ids(response));
    assertEquals(List.of(), response.hits().get(0).missing());
    assertEquals(List.of("panna"), response.hits().get(1).missing());
  }

  @Test
  void stopWordsBesideOtherWordsAreNeverMissed() {
    publish(document("a.txt", "Rosa canina"));
    SearchResponse response = search(all(w("della"), w("rosa")));
    assertEquals(List.of(), response.hits().getFirst().missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"della", "perché", "era", "contro", "è", "dei", "non"})
  void aStopWordAloneIsFound(String word) {
    publish(document("a.txt", "Testo con " + word + " in mezzo."), document("b.txt", "Altro."));
    assertEquals(List.of("a.txt"), ids(search(word(word))));
  }

  @Test
  void theFormAsTypedComesFirst() {
    publish(
        document("plurale.txt", "I documenti sono molti."),
        document("singolare.txt", "Il documento è solo."));
    assertEquals(List.of("singolare.txt", "plurale.txt"), ids(search(word("documento"))));
    assertEquals(List.of("plurale.txt", "singolare.txt"), ids(search(word("documenti"))));
  }

  @Test
  void aMatchInTheTitleCountsMore() {
    publish(
        new SourceDocument(
            "a.txt", "a.txt", "Altro", "Di vino parla.", null, null, List.of(), "txt"),
        new SourceDocument(
            "b.txt", "b.txt", "Vino", "Di altro parla.", null, null, List.of(), "txt"));
    assertEquals(List.of("b.txt", "a.txt"), ids(search(word("vino"))));
  }

  @Test
  void aPhraseIsFoundInItsOrderOnly() {
    publish(
        document("a.txt", "Una tavola rotonda a Davos."),
        document("b.txt", "A Davos la tavola era rotonda."));
    assertEquals(List.of("a.txt"), ids(search(phrase("tavola rotonda a davos"))));
  }

  @Test
  void exactPhrasesComeBeforeInflectedOnesWhateverTheirFrequency() {
    publish(
        document("inflesso.txt", "Modello aperto. Modello aperto. Modello aperto."),
        document(
            "esatto.txt",
            "Molte e molte parole che qui non servono ad altro che ad allungare il testo, e poi"
                + " modelli aperti, e ancora altre parole senza importanza per la ricerca."));
    assertEquals(List.of("esatto.txt", "inflesso.txt"), ids(search(phrase("modelli aperti"))));
  }

  @Test
  void otherSpellingsOfAPhraseComeBeforeInflectedOnesAndAfterTheExact() {
    publish(
        document("inflesso.txt", "Non so perché mai. Perché i no. Perché noi? Perché i no."),
        document("accento.txt", "Molte altre parole, e poi perché no, e altro ancora da dire."),
        document("acuto.txt", "Perchè no?"),
        document("esatto.txt", "Una lunga nota con molte altre parole, e alla fine perche no."));
    List<String> ids = ids(search(phrase("Perche no")));
    assertEquals("esatto.txt", ids.getFirst());
    assertEquals(List.of("accento.txt", "acuto.txt"), ids.subList(1, 3).stream().sorted().toList());
    publish(
        document("inflesso2.txt", "Le città grandi, le città grandi!"),
        document("accento2.txt", "Abito, come molti altri che non conosco, in una città grande."));
    assertEquals(List.of("accento2.txt", "inflesso2.txt"), ids(search(phrase("citta grande"))));
  }

  @Test
  void aPhraseIsFoundAlsoWhereAnAccentMakesAnotherWord() {
    publish(document("a.txt", "La città è bella."), document("b.txt", "Pane e vino."));
    assertEquals(List.of("a.txt"), ids(search(phrase("citta e bella"))));
    FoundDocument found =
        engine.searcher().document("a.txt", phrase("citta e bella")).orElseThrow();
    assertEquals(List.of("città è bella"), marked(found.body()));
  }

  @Test
  void whateverTheFrequenciesAndLengthsPhrasesAreRankedByTheirTier() {
    long seed = Long.getLong("trovatore.seed", System.nanoTime());
    Random random = new Random(seed);
    List<List<String>> phrases =
        List.of(
            List.of("citta grande", "città grande", "città grandi"),
            List.of("perche andare", "perché andare", "perché andiamo"),
            List.of("e andata", "è andata", "e andate"),
            List.of("papa buono", "papà buono", "papi buoni"));
    for (List<String> forms : phrases) {
      for (int slop : List.of(0, 3)) {
        boolean apart = slop > 0;
        publish(
            IntStream.range(0, 30)
                .mapToObj(i -> randomDocument(i % 3 + "-" + i, forms.get(i % 3), apart, random))
                .toArray(SourceDocument[]::new));
        Query.Phrase phrase = new Query.Phrase(Field.ANYWHERE, forms.getFirst(), slop);
        for (Query query : List.of(all(phrase), all(phrase, w("lago"), w("dolce"), w("di")))) {
          List<String> tiers = ids(search(query)).stream().map(id -> id.substring(0, 1)).toList();
          assertEquals(30, tiers.size(), () -> query + ", seed " + seed);
          assertEquals(tiers.stream().sorted().toList(), tiers, () -> query + ", seed " + seed);
        }
      }
    }
  }

  private static SourceDocument randomDocument(
      String id, String phrase, boolean apart, Random random) {
    List<String> filler = List.of("lago", "monte", "dolce", "di", "verso", "Davos", "sera", "che");
    StringBuilder text = new StringBuilder();
    for (int times = random.nextInt(5); times >= 0; times--) {
      for (int i = random.nextInt(random.nextBoolean() ? 3 : 200); i >= 0; i--) {
        text.append(filler.get(random.nextInt(filler.size()))).append(' ');
      }
      boolean parted = apart && random.nextBoolean();
      text.append(parted ? phrase.replace(" ", " lago di ") : phrase).append(". ");
    }
    String title = random.nextInt(4) == 0 ? phrase : "Titolo";
    return new SourceDocument(id, id, title, text.toString(), null, null, List.of(), "txt");
  }

  @Test
  void thePhrasesWordsMayStandApartAsFarAsTheSlopSays() {
    publish(
        document("a.txt", "Una tavola rotonda si tenne ieri a Davos."),
        document("b.txt", "Le tavole, a Davos."));
    Query four = all(new Query.Phrase(Field.ANYWHERE, "tavola Davos", 4));
    assertEquals(List.of("b.txt"), ids(search(four)));
    Query five = all(new Query.Phrase(Field.ANYWHERE, "tavola Davos", 5));
    assertEquals(List.of("a.txt", "b.txt"), ids(search(five)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a che serve", "non è che", "di", "Come se non"})
  void aPhraseOfStopWordsAloneIsFound(String phrase) {
    publish(
        document("a.txt", "Mi chiedo " + phrase + " questo."),
        document("b.txt", "Che a se come. Serve? Che non è. Serve a che?"));
    assertEquals(List.of("a.txt"), ids(search(phrase(phrase))));
    FoundDocument found = engine.searcher().document("a.txt", phrase(phrase)).orElseThrow();
    assertEquals(List.of(phrase), marked(found.body()));
  }

  @Test
  void allThePhrasesAreRequiredAndTheWordsBesideThemWanted() {
    publish(
        document("uno.txt", "Una tavola rotonda con gelato e panna."),
        document("parole.txt", "Tavola rotonda. Gelato e panna. Modelli aperti."),
        document("meno.txt", "Tavola rotonda, modelli aperti, modelli aperti, panna, panna."),
        document("inflesse.txt", "Tavole rotonde. Modello aperto. Gelato e panna."));
    Query phrases =
        all(
            new Query.Phrase(Field.ANYWHERE, "tavola rotonda"),
            w("gelato"),
            new Query.Phrase(Field.ANYWHERE, "modelli aperti"),
            w("panna"));
    SearchResponse response = search(phrases);
    assertEquals(List.of("parole.txt", "meno.txt", "inflesse.txt"), ids(response));
    assertEquals(List.of("gelato"), response.hits().get(1).missing());
  }

  @Test
  void everyMarkSaysWhyItMatched() {
    publish(document("a.txt", "Vado via. Andare? PERCHÉ andiamo, quest'anno."));
    assertEquals(
        List.of(
            new Mark(0, 4, Reason.INFLECTION, "andare"),
            new Mark(10, 6),
            new Mark(25, 7, Reason.INFLECTION, "andare")),
        marks(word("andare")));
    assertEquals(List.of(new Mark(18, 6, Reason.SPELLING, null)), marks(word("perche")));
    assertEquals(List.of(new Mark(18, 6, Reason.SPELLING, null)), marks(word("perche'")));
    assertEquals(List.of(new Mark(18, 6)), marks(word("Perché")));
    assertEquals(List.of(new Mark(18, 6)), marks(prefix("perc")));
    assertEquals(List.of(new Mark(34, 5, Reason.INFLECTION, "Questo")), marks(word("Questo")));
  }

  @Test
  void aPhraseIsMarkedForTheReasonOfItsWeakestWord() {
    publish(document("a.txt", "Abito in una città grande. Le Città Grandi. Una citta grande."));
    assertEquals(
        List.of(
            new Mark(13, 12, Reason.SPELLING, null),
            new Mark(30, 12, Reason.INFLECTION, "citta grande"),
            new Mark(48, 12)),
        marks(phrase("citta grande")));
  }

  @Test
  void wordsThatARepairPutInAreMarkedAsSuch() {
    publish(document("a.txt", "L'intelligenza di chi scrive."));
    MarkedText snippet =
        search(all(w("inteligenza"), w("scrivere"))).hits().getFirst().snippets().getFirst();
    assertEquals(
        List.of(
            new Mark(2, 12, Reason.REPAIR, null), new Mark(22, 6, Reason.INFLECTION, "scrivere")),
        snippet.marks());
  }

  @Test
  void whatStandsBetweenThePhrasesWordsIsNotMarked() {
    publish(document("a.txt", "Due tavole rotonde si tennero ieri a Davos, a tavola."));
    Query.Phrase phrase = new Query.Phrase(Field.ANYWHERE, "tavola rotonda davos", 5);
    assertEquals(
        List.of(new Mark(4, 14, Reason.INFLECTION, "tavola rotonda"), new Mark(37, 5)),
        marks(all(phrase)));
  }

  private List<Mark> marks(Query query) {
    return engine.searcher().document("a.txt", query).orElseThrow().body().marks();
  }

  @Test
  void aPhraseHasOneMarkAndItsWordsNoneElsewhere() {
    publish(document("a.txt", "La tavola è rotonda. Una tavola rotonda a Davos. A Davos nevica."));
    Hit hit = search(phrase("Tavola Rotonda a Davos")).hits().getFirst();
    List<String> marked = new ArrayList<>();
    hit.snippets().forEach(snippet -> marked.addAll(marked(snippet)));
    assertEquals(List.of("tavola rotonda a Davos"), marked);
    FoundDocument found =
        engine.searcher().document("a.txt", phrase("tavola rotonda a davos")).orElseThrow();
    assertEquals(List.of("tavola rotonda a Davos"), marked(found.body()));
  }

  @Test
  void marksLeaveOutTheElidedArticle() {
    publish(document("a.txt", "Bevo l’acqua dell'acquedotto, l' acqua."));
    Hit hit = search(word("l'acqua")).hits().getFirst();
    assertEquals(List.of("acqua", "acqua"), marked(hit.snippets().getFirst()));
  }

  @Test
  void inflectedFormsAreMarkedToo() {
    publish(document("a.txt", "Il documento e i documenti, non il docente."));
    FoundDocument found = engine.searcher().document("a.txt", word("documenti")).orElseThrow();
    assertEquals(List.of("documento", "documenti"), marked(found.body()));
  }

  @Test
  void excludedWordsAreNeitherFoundNorMarked() {
    publish(document("a.txt", "Vino rosso"), document("b.txt", "Vino bianco"));
    SearchResponse response = search(all(w("vino"), new Query.Not(w("bianco"))));
    assertEquals(List.of("a.txt"), ids(response));
    SearchResponse rest =
        search(all(new Query.Not(new Query.Phrase(Field.ANYWHERE, "vino rosso"))));
    assertEquals(List.of("b.txt"), ids(rest));
  }

  @Test
  void oneOfTheAlternativesIsEnough() {
    publish(
        document("a.txt", "Vino rosso"),
        document("b.txt", "Vino bianco"),
        document("c.txt", "Vino"));
    SearchResponse response =
        search(all(w("vino"), new Query.Or(List.of(w("rosso"), w("bianco")))));
    assertEquals(3, response.total());
    assertEquals("c.txt", response.hits().getLast().id());
    assertEquals(List.of("rosso OR bianco"), response.hits().getLast().missing());
  }

  @Test
  void prefixesMatchWordsAsWrittenAndAreMarked() {
    publish(document("a.txt", "Perché l'incorporamento? Per gli incorporati."));
    SearchResponse response = search(new Query.Prefix(Field.ANYWHERE, "incorp"));
    assertEquals(
        List.of("incorporamento", "incorporati"),
        marked(engine.searcher().document("a.txt", prefix("incorp")).orElseThrow().body()));
    assertEquals(1, response.total());
    assertEquals(1, search(prefix("perche")).total());
    assertEquals(0, search(prefix("corporat")).total());
  }

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
  void aPhraseIsAmongTheSnippetsWhateverElseMatches() {
    String filler = "Qui si parla di intelligenza, e ancora di intelligenza artificiale. ";
    publish(
        document(
            "a.txt",
            (filler + "\n\n").repeat(20)
                + "Poi una tavola rotonda a Davos, e molte altre parole ancora.\n\n"
                + filler));
    SearchResponse response =
        search(
            all(
                new Query.Phrase(Field.ANYWHERE, "tavola rotonda a Davos"),
                w("intelligenza"),
                w("artificiale")));
    assertTrue(
        response.hits().getFirst().snippets().stream()
            .anyMatch(snippet -> marked(snippet).contains("tavola rotonda a Davos")));
  }

  @Test
  void oneOfRequiredAlternativesIsRequired() {
    publish(
        document("a.txt", "Gelato e panna fresca"),
        document("b.txt", "Gelato e cioccolato fuso"),
        document("c.txt", "Gelato"));
    Query phrases =
        new Query.Or(
            List.of(
                new Query.Phrase(Field.ANYWHERE, "panna fresca"),
                new Query.Phrase(Field.ANYWHERE, "cioccolato fuso")));
    assertEquals(2, search(all(w("gelato"), phrases)).total());
    Query formats = new Query.Or(List.of(new Query.Format("pdf"), new Query.Format("txt")));
    assertEquals(3, search(all(w("gelato"), formats)).total());
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

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "OLDEST"})
  void undatedDocumentsComeLastByDate(Sort sort) {
    publish(document("x.txt", "Testo."), dated("a", "2023-12-31"), dated("b", "2024-01-01"));
    List<String> ids =
        engine.searcher().search(new SearchRequest(word("testo"), 0, 10, sort)).hits().stream()
            .map(Hit::id)
            .toList();
    assertEquals(
        sort == Sort.NEWEST ? List.of("b", "a", "x.txt") : List.of("a", "b", "x.txt"), ids);
  }

  @Test
  void pagesAddUpToTheWhole() {
    publish(
        IntStream.range(0, 25)
            .mapToObj(i -> document("f" + i + ".txt", "Testo numero " + i))
            .toArray(SourceDocument[]::new));
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 40; offset += 10) {
      SearchResponse page =
          engine.searcher().search(new SearchRequest(word("testo"), offset, 10, Sort.RELEVANCE));
      assertEquals(25, page.total());
      paged.addAll(ids(page));
    }
    assertEquals(25, paged.size());
    assertEquals(25, paged.stream().distinct().count());
    assertEquals(
        paged,
        ids(engine.searcher().search(new SearchRequest(word("testo"), 0, 100, Sort.RELEVANCE))));
  }

  @Test
  void theEmptyQueryFindsAllDocumentsAndMarksNothing() {
    publish(document("a.txt", "Uno."), document("b.txt", "Due."));
    SearchResponse response = search(new Query.Everything());
    assertEquals(2, response.total());
    response.hits().forEach(hit -> assertEquals(List.of(), marked(hit.snippets().getFirst())));
  }

  @Test
  void withoutAMatchInTheBodyTheSnippetIsItsBeginning() {
    publish(
        new SourceDocument(
            "a.txt", "a.txt", "Vino", "Prima frase. Altro.", null, null, List.of(), "txt"));
    Hit hit = search(word("vino")).hits().getFirst();
    assertTrue(hit.snippets().getFirst().text().startsWith("Prima frase."));
    assertEquals(List.of("Vino"), marked(hit.title()));
  }

  @Test
  void aDocumentWithoutTextHasNoSnippets() {
    publish(new SourceDocument("a.txt", "a.txt", "Vino", "", null, null, List.of(), "txt"));
    assertEquals(List.of(), search(word("vino")).hits().getFirst().snippets());
    assertEquals("", engine.searcher().document("a.txt", word("vino")).orElseThrow().body().text());
  }

  @Test
  void snippetsAreStretchesOfTheTextThatEndAtWords() {
    String sentence = "Una frase molto lunga con parole " + "diverse e ripetute ".repeat(60);
    String body = "Inizio.\n\n" + sentence + "bersaglio " + "ancora altre parole ".repeat(60) + ".";
    publish(document("a.txt", body));
    MarkedText snippet = search(word("bersaglio")).hits().getFirst().snippets().getFirst();
    assertTrue(snippet.text().length() <= 320, snippet.text());
    int at = body.indexOf(snippet.text());
    assertTrue(at > 0 && Character.isWhitespace(body.charAt(at - 1)), snippet.text());
    assertTrue(Character.isWhitespace(body.charAt(at + snippet.text().length())), snippet.text());
    assertEquals(List.of("bersaglio"), marked(snippet));
  }

  @Test
  void aLongPassageIsCutAtSentencesWhereItCanBe() {
    String filler = "Questa frase serve soltanto ad allungare il paragrafo di alcune parole. ";
    String wanted = "Qui invece si nomina il bersaglio della ricerca. ";
    publish(document("a.txt", filler.repeat(8) + wanted + filler.repeat(8)));
    for (MarkedText snippet : search(word("bersaglio")).hits().getFirst().snippets()) {
      assertTrue(snippet.text().startsWith("Qui") || snippet.text().startsWith("Questa"));
      assertTrue(snippet.text().endsWith("."), snippet.text());
      assertEquals(List.of("bersaglio"), marked(snippet));
    }
  }

  @Test
  void whatCannotBeSearchedMatchesNothing() {
    publish(document("a.txt", "Uno."));
    assertEquals(0, search(all(w("???"))).total());
    assertEquals(0, search(phrase("...")).total());
  }

  @Test
  void anUnknownDocumentIsEmpty() {
    publish(document("a.txt", "Uno."));
    assertTrue(engine.searcher().document("b.txt", new Query.Everything()).isEmpty());
  }

  @Test
  void aVeryLongQueryIsAnsweredOrRefusedAsTooComplex() {
    publish(document("a.txt", "Parola123 in mezzo."));
    List<Query> words = IntStream.range(0, 20_000).<Query>mapToObj(i -> w("parola" + i)).toList();
    assertThrows(EngineException.TooComplex.class, () -> search(new Query.All(words)));
    assertEquals(1, search(new Query.All(words.subList(0, 500))).total());
  }

  @Test
  void aMisspeltWordIsCorrectedAndOwnedUpTo() {
    publish(document("a.txt", "L'intelligenza delle macchine."), document("b.txt", "Altro."));
    SearchResponse response = search(all(w("l'inteligenza"), w("macchine")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "l'inteligenza", "l'intelligenza")),
        response.adjustments());
    assertEquals(all(w("l'intelligenza"), w("macchine")), response.query());
    assertEquals(List.of(), response.hits().getFirst().missing());
  }

  @Test
  void ofEqualNeighboursTheOneThatStandsWithTheOtherWordsWins() {
    publish(
        document("a.txt", "Trecento ponti."),
        document("b.txt", "Trecento ponti."),
        document("c.txt", "Monti innevati."));
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "qonti", "monti")),
        search(all(w("qonti"), w("innevati"))).adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "qonti", "ponti")),
        search(word("qonti")).adjustments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"governo", "gatto", "inverno"})
  void aWordOfTheLanguageIsNeverCorrected(String known) {
    publish(document("a.txt", "Il governi, il gatta e l'inferno."));
    assertEquals(List.of(), search(all(w(known), w("inferno"))).adjustments());
  }

  @Test
  void shortWordsAreLeftAlone() {
    publish(document("a.txt", "Il xyzo qui."));
    assertEquals(List.of(), search(all(w("xyzk"), w("qui"))).adjustments());
  }

  @Test
  void twoEditsAreAllowedFromEightLettersOn() {
    publish(document("a.txt", "Nebulosamente kubrikiano, zanzo."));
    assertEquals(1, search(word("kubrcikano")).total());
    assertEquals(0, search(word("zinzi")).total());
  }

  @Test
  void wordsWrittenAsOneAreTakenApartAndPartsAreJoined() {
    publish(document("a.txt", "L'intelligenza artificiale, soprattutto."));
    SearchResponse split = search(word("intelligenzaartificiale"));
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "intelligenzaartificiale", "intelligenza artificiale")),
        split.adjustments());
    assertEquals(1, split.total());
    SearchResponse joined = search(all(w("sopra"), w("tutto")));
    assertEquals(
        List.of(new Adjustment(Kind.JOINED, "sopra tutto", "soprattutto")), joined.adjustments());
    assertEquals(1, joined.total());
  }

  @Test
  void aRequiredWordWithoutWhichThereAreResultsIsDropped() {
    publish(document("a.txt", "Il mare."));
    SearchResponse response = search(all(w("mare"), new Query.Word(Field.TITLE, "montagna")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(Kind.DROPPED), response.adjustments().stream().map(Adjustment::kind).toList());
  }

  @Test
  void quotedTextIsNeverAltered() {
    publish(document("a.txt", "L'intelligenza artificiale."));
    SearchResponse response = search(phrase("inteligenza artificiale"));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }

  @Test
  void aVerbatimRequestIsNotRepaired() {
    publish(document("a.txt", "L'intelligenza artificiale."));
    SearchResponse response =
        engine
            .searcher()
            .search(new SearchRequest(word("inteligenza"), 0, 10, Sort.RELEVANCE, true, true));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }

  @Test
  void aRareWordWithAFarMoreFrequentNeighbourBringsASuggestion() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      documents.add(document("k" + i + ".txt", "Parla di Kubernetes."));
    }
    documents.add(document("raro.txt", "Parla di Kubernetis."));
    publish(documents.toArray(SourceDocument[]::new));
    SearchResponse response = search(word("Kubernetis"));
    assertEquals(List.of("raro.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
    assertEquals(word("kubernetes"), response.suggestion());
  }

  private SearchResponse search(Query query) {
    return engine.searcher().search(new SearchRequest(query, 0, 100, Sort.RELEVANCE));
  }

  private void publish(SourceDocument... documents) {
    try (Indexer indexer = engine.indexer()) {
      for (SourceDocument document : documents) {
        put(indexer, document);
      }
      indexer.publish();
    }
  }

  private static void put(Indexer indexer, SourceDocument document) {
    indexer.remove(document.file());
    indexer.add(document);
    indexer.record(file(document.file()));
  }

  private static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(Hit::id).toList();
  }

  private static List<String> marked(MarkedText text) {
    return text.marks().stream().map(mark -> cut(text, mark)).toList();
  }

  private static String cut(MarkedText text, Mark mark) {
    return text.text().substring(mark.start(), mark.end());
  }

  private static Query.Word w(String text) {
    return new Query.Word(Field.ANYWHERE, text);
  }

  private static Query word(String text) {
    return all(w(text));
  }

  private static Query prefix(String text) {
    return all(new Query.Prefix(Field.ANYWHERE, text));
  }

  private static Query phrase(String text) {
    return all(new Query.Phrase(Field.ANYWHERE, text));
  }

  private static Query all(Query... clauses) {
    return new Query.All(List.of(clauses));
  }

  private static FileRecord file(String path) {
    return new FileRecord(path, 100, MODIFIED, "abcdef", "txt", 1, List.of());
  }

  private static SourceDocument document(String id, String body) {
    return new SourceDocument(id, id, "Senza titolo", body, null, null, List.of(), "txt");
  }

  private static SourceDocument dated(String id, String date) {
    return new SourceDocument(
        id, id, "Con data", "Testo datato.", null, LocalDate.parse(date), List.of(), "txt");
  }

  private static SourceDocument record(String file, String id, String body) {
    return new SourceDocument(
        file + "#" + id, file, "Voce " + id, body, null, null, List.of(), "jsonl");
  }
}
