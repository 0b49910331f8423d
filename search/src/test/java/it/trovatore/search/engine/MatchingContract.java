package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.About;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of which documents match a query. */
public abstract class MatchingContract extends EngineContract {

  @Test
  void ofTooManyLongNumbersTheLastAreLookedForInTheirPartsAlone() {
    String between = " e molte altre parole che stanno in mezzo a questi numeri ";
    List<String> last =
        IntStream.range(0, 12).mapToObj(i -> "9" + (char) ('0' + i % 10) + "7" + i).toList();
    publish(document("parti.txt", String.join(between, last)));
    Query.Word asked = w(String.join("-", last));
    assertEquals(0, search(all(asked)).total());
    List<Query> pieces = new ArrayList<>();
    for (int piece = 0; piece < 8; piece++) {
      int first = 1200 + 20 * piece;
      pieces.add(
          w(
              IntStream.range(first, first + 12)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining("-"))));
    }
    pieces.add(asked);
    Query many = new Query.All(pieces);
    assertEquals(1, search(many).total());
    FoundDocument found = engine.searcher().document("parti.txt", many, true).orElseThrow();
    assertEquals(last, marked(found.body()));
  }

  @Test
  void theWordsOfALongPhraseAreNotMoved() {
    String text = String.join(" ", IntStream.range(0, 60).mapToObj(i -> "parola" + i).toList());
    publish(
        document("a.txt", "Qui: " + text),
        document("b.txt", text.replace("parola30", "qui parola30")));
    Query moved = all(new Query.Phrase(Field.ANYWHERE, text.replace(' ', '\u00B7'), 100));
    assertEquals(List.of("a.txt"), ids(search(moved)));
  }

  @Test
  void missingWordsAreToldOnceAndAsTheyWereTyped() {
    publish(document("a.txt", "Il mare."));
    assertEquals(List.of("500", "g"), missing(all(w("500"), w("g"), w("mare"))));
    assertEquals(
        List.of("14", "Giu", "giugno"), missing(all(w("14"), w("Giu"), w("mare"), w("giugno"))));
    assertEquals(List.of("casa"), missing(all(w("casa"), w("casa"), w("mare"))));
  }

  private List<String> missing(Query query) {
    return search(query).hits().getFirst().missing();
  }

  @Test
  void wordsOfRemovedDocumentsChangeNothingForTheBeginningOfAWord() {
    List<String> words =
        IntStream.range(0, 320)
            .mapToObj(i -> "zq" + (char) ('a' + i / 20) + "x" + (char) ('a' + i % 20))
            .toList();
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(document("nota" + i + ".txt", "Una nota."));
    }
    documents.add(document("accanto.txt", "Il mare " + String.join(" ", words.subList(0, 100))));
    documents.add(
        document("lontano.txt", String.join(" ", words.subList(100, 200)) + ". Il mare."));
    documents.add(document("tolto.txt", "Zxcvbn. " + String.join(" ", words.subList(200, 320))));
    documents.add(document("casa.txt", "Casa casa casa casa."));
    documents.add(
        document("due.txt", "Una nota lunga su molte altre cose, poi una casa che era rossa."));
    publish(documents.toArray(SourceDocument[]::new));
    try (Indexer indexer = engine.indexer()) {
      indexer.remove("tolto.txt");
      indexer.publish();
    }
    assertEquals(List.of("accanto.txt"), ids(search(prefix("mare-zq"))));
    Query none = new Query.Prefix(Field.ANYWHERE, "zxcv");
    assertEquals(List.of("due.txt", "casa.txt"), ids(search(all(w("casa"), w("rossa"), none))));
    assertEquals(0, search(all(none)).total());
  }

  @Test
  void theNumberOfALawIsFoundWithItsYearInFull() {
    publish(
        document("a.txt", "La legge 7 agosto 1990, n. 241, sul procedimento."),
        document("b.txt", "Il protocollo 241 del 1989."));
    assertEquals(List.of("a.txt"), ids(search(word("241/90"))));
    assertEquals(List.of("a.txt"), ids(search(word("241/1990"))));
  }

  @Test
  void thePartsOfADateOrACodeStandTogether() {
    publish(
        document("cifre.txt", "Seduta del 12/03/2024."),
        document("lettere.txt", "Seduta del 12 marzo 2024."),
        document("iso.txt", "Seduta 2024-03-12."),
        document("sparse.txt", "Nel 2024 i 12 soci tennero una seduta nel mese di marzo."),
        document("decreto.txt", "Il decreto legislativo n. 196 del 30 giugno 2003."),
        document(
            "altro.txt", "Nel 2003 il Comune aveva, secondo l'ultimo bilancio, 196 dipendenti."));
    assertEquals(
        Set.of("cifre.txt", "lettere.txt", "iso.txt"), Set.copyOf(ids(search(w("12/03/2024")))));
    assertEquals(List.of("decreto.txt"), ids(search(w("196/2003"))));
  }

  @Test
  void aScoreOrARangeHasItsOrder() {
    publish(
        document("casa.txt", "Hanno vinto per 3-1."),
        document("fuori.txt", "Hanno perso 1/3 dei punti."));
    assertEquals(List.of("casa.txt"), ids(search(w("3-1"))));
    assertEquals(List.of("fuori.txt"), ids(search(w("1/3"))));
  }

  @Test
  void aDayAndAMonthInDigitsAreADateWithoutAYear() {
    publish(
        document("cifre.txt", "Scade il 30/9, salvo proroghe."),
        document("lettere.txt", "Scade il 30 settembre."),
        document("punti.txt", "Ha avuto 9 punti su 30."));
    assertEquals(Set.of("cifre.txt", "lettere.txt"), Set.copyOf(ids(search(w("30/9")))));
    assertEquals(
        Set.of("cifre.txt", "lettere.txt"), Set.copyOf(ids(search(phrase("30 settembre")))));
  }

  @Test
  void numbersWithAWordBetweenAreNoScore() {
    publish(document("orario.txt", "Orario 9/e/13 oggi."));
    assertEquals(List.of("orario.txt"), ids(search(w("9/e/13"))));
  }

  @Test
  void anEmojiIsAWord() {
    publish(document("a.txt", "Che buona \uD83C\uDF55 ieri!"), document("b.txt", "Una nota."));
    assertEquals(List.of("a.txt"), ids(search(w("\uD83C\uDF55"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "d'"})
  void anApostropheThatWasForgottenMakesNoWordOfALetter(String letter) {
    publish(
        document("a.txt", "D'inverno nevica."), document("b.txt", "L'olio d'oliva e la serie D."));
    assertEquals(List.of("a.txt"), ids(search(all(w(letter), w("inverno")))));
    assertEquals(
        List.of("b.txt"), ids(search(all(w("serie"), w("D"), w("inverno")))).subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "14 mar 2024, 14 marzo 2024",
    "22 gen, 22 gennaio",
    "9 ago. 2024, 9 agosto 2024",
    "500 grammi, 500 g",
    "500 g, 500 grammi",
    "35 min., 35 minuti",
    "12 volt, 12V"
  })
  void aMonthOrAUnitBehindANumberIsItsName(String typed, String written) {
    publish(document("a.txt", "Qui " + written + " e altro."), document("b.txt", "G. Rossi, 7."));
    SearchResponse response =
        search(all(Stream.of(typed.split(" ", -1)).map(EngineContract::w).toArray(Query[]::new)));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(), response.hits().getFirst().missing());
  }

  @Test
  void whatAnElisionHoldsIsFoundAlsoByItself() {
    publish(document("a.txt", "Qui c'era lui."), document("b.txt", "Qui era lui, era."));
    assertEquals(List.of("a.txt", "b.txt"), ids(search(word("c'era"))));
    assertEquals(List.of("a.txt", "b.txt"), ids(search(word("C'ERA"))));
  }

  @ParameterizedTest
  @CsvSource({"usci, uscì", "capi, capì", "fini, finì"})
  void aKnownWordThatNoDocumentHasIsFoundWithItsAccent(String typed, String written) {
    publish(document("a.txt", "Allora " + written + " tutto."), document("b.txt", "Altro."));
    SearchResponse response = search(word(typed));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
    Hit beside = search(all(w("tutto"), w(typed))).hits().getFirst();
    assertEquals(List.of(), beside.missing());
  }

  @ParameterizedTest
  @CsvSource({"ca, Ca'", "sant, Sant'", "vent, vent'", "d, D'"})
  void aWordThatAnApostropheCutsShortIsFoundAndMarkedWithoutIt(String typed, String written) {
    publish(document("a.txt", "Tra " + written + "Agata e tutto."), document("b.txt", "Tutto."));
    Hit hit = search(all(w(typed), w("tutto"))).hits().getFirst();
    assertEquals("a.txt", hit.id());
    assertEquals(List.of(), hit.missing());
    assertTrue(
        marked(engine.searcher().document("a.txt", word(typed), true).orElseThrow().body())
            .contains(written.substring(0, written.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c'è",
        "dov'è",
        "nessun'altra",
        "cent'anni",
        "mezz'ora",
        "quell'albero",
        "dell'acqua",
        "sant'angelo",
        "d'accordo"
      })
  void capitalsAroundAnApostropheFindTheSame(String typed) {
    publish(
        document("a.txt", "C'è un albero. Nessun'altra acqua. Un angelo santo."),
        document("b.txt", "Sono qui, dov'è quell'albero. Siamo d'accordo. Sant'Angelo."),
        document("c.txt", "Cento anni, cent'anni e mezz'ora; dell'acqua, nessuna altra cosa."));
    assertEquals(
        ids(search(all(w(typed)))), ids(search(all(w(typed.toUpperCase(Locale.ITALIAN))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cinque minuti di riposo", "minuti di riposo", "riposo, otorinolaringoiatra e"})
  void aPhraseGoesOnBehindAWordThatALinesEndDivides(String phrase) {
    publish(
        document("a.txt", "Dopo cinque mi-\nnuti di ri-\nposo, otorinola-\nringoiatra e basta."));
    assertEquals(List.of("a.txt"), ids(search(phrase(phrase))));
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
  void whatIsWrittenAsOneOrInSeveralWordsMeets() {
    publish(
        document("uno.txt", "Il centrodestra e il vicesindaco"),
        document("due.txt", "Il centro destra e il vice sindaco"),
        document("altro.txt", "Il centro della città"),
        document("nome.txt", "D'Annunzio scrisse a l'Annunzio"),
        document("numero.txt", "Con 10 000 lire"),
        document("colonna.txt", "Il vicesin-\n  daco parla"),
        document("iniziali.txt", "Di J. R. R. Tolkien"),
        document("sigla.txt", "Di J.R.R. Tolkien"));
    for (Query words :
        List.of(
            all(w("centrodestra"), w("vicesindaco")),
            all(w("centro"), w("destra"), w("vice"), w("sindaco")))) {
      SearchResponse response = search(words);
      assertEquals(Set.of("uno.txt", "due.txt"), Set.copyOf(ids(response).subList(0, 2)));
      assertTrue(response.hits().get(0).missing().isEmpty());
      assertTrue(response.hits().get(1).missing().isEmpty());
    }
    assertEquals(
        Set.of("uno.txt", "due.txt"), Set.copyOf(ids(search(all(w("centro"), w("destra"))))));
    assertEquals(List.of("nome.txt"), ids(search(w("dannunzio"))));
    assertEquals(List.of("numero.txt"), ids(search(w("10.000"))));
    assertEquals(Set.of("iniziali.txt", "sigla.txt"), Set.copyOf(ids(search(w("J.R.R.")))));
    assertEquals(
        Set.of("iniziali.txt", "sigla.txt"),
        Set.copyOf(ids(search(all(w("J."), w("R."), w("R."), w("Tolkien"))))));
    assertEquals(3, search(w("vicesindaco")).total());
    assertEquals(
        Set.of("uno.txt", "due.txt"), Set.copyOf(ids(search(phrase("e il vice sindaco")))));
  }

  @Test
  void aPrefixOfSeveralWordsIsLookedForWhole() {
    publish(
        document("a.txt", "Il Covid19 e una e-mail."),
        document("b.txt", "Nel 1999 erano 12, mai di più. Il covid del 2020."));
    assertEquals(List.of("a.txt"), ids(search(prefix("covid1"))));
    assertEquals(List.of("a.txt"), ids(search(prefix("e-mai"))));
    assertEquals(0, search(prefix("covid3")).total());
    assertEquals(
        List.of("Covid19"),
        marked(engine.searcher().document("a.txt", prefix("covid1"), true).orElseThrow().body()));
  }

  @Test
  void prefixesMatchWordsAsWrittenAndAreMarked() {
    publish(document("a.txt", "Perché l'incorporamento? Per gli incorporati."));
    SearchResponse response = search(new Query.Prefix(Field.ANYWHERE, "incorp"));
    assertEquals(
        List.of("incorporamento", "incorporati"),
        marked(engine.searcher().document("a.txt", prefix("incorp"), true).orElseThrow().body()));
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

  private static SourceDocument about(String id, About about) {
    return new SourceDocument(id, id, "Gelato", "", null, null, List.of(), "txt", about);
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
  void whatIsMissingIsNamedAsAWord() {
    publish(document("a.txt", "Pane bianco e vino."));
    SearchResponse response = search(all(w("OR"), w("pane")));
    assertEquals(List.of("OR"), response.hits().getFirst().missing());
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
  void signsAreWords() {
    publish(
        document("a.txt", "Un canone di \u20AC 450,00 al mese, meno il 20%."),
        document("b.txt", "Costa 12 euro, o 20 dollari."));
    assertEquals(Set.of("a.txt", "b.txt"), Set.copyOf(ids(searchText("\u20AC"))));
    assertEquals(List.of("a.txt"), ids(searchText("450\u20AC")));
    assertEquals(List.of("a.txt"), ids(searchText("\u20AC450")));
    assertEquals(List.of("a.txt"), ids(searchText("20%")));
    assertEquals(List.of("a.txt"), ids(searchText("%")));
    assertEquals(List.of("b.txt"), ids(searchText("$")));
  }

  private SearchResponse searchText(String typed) {
    return search(QueryParser.parse(typed).query());
  }

  @Test
  void pagesOfManyWordsThatManyDocumentsHaveAddUpToo() {
    List<String> words = List.of("i", "le", "non", "una", "che", "per");
    Random random = new Random(7);
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(10 + random.nextInt(60), 0, words.size())
              .mapToObj(words::get)
              .collect(Collectors.joining(" "));
      documents.add(document(i + ".txt", text));
    }
    publish(documents.toArray(SourceDocument[]::new));
    for (int many = 2; many <= 5; many++) {
      Query query = all(words.stream().limit(many).map(EngineContract::w).toArray(Query[]::new));
      Set<String> seen = new HashSet<>();
      long total = search(query).total();
      for (int from = 0; from < total; from += 10) {
        seen.addAll(
            ids(
                engine
                    .searcher()
                    .search(
                        new SearchRequest(query, from, 10, Sort.RELEVANCE, false, true, true))));
      }
      assertEquals(total, seen.size(), query.toString());
    }
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
    assertEquals(
        sort == Sort.NEWEST ? List.of("b", "a", "x.txt") : List.of("a", "b", "x.txt"),
        ids(search(word("testo"), sort)));
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
  void whatCannotBeSearchedMatchesNothing() {
    publish(document("a.txt", "Uno."));
    assertEquals(0, search(all(w("???"))).total());
    assertEquals(0, search(phrase("...")).total());
  }

  @Test
  void anUnknownDocumentIsEmpty() {
    publish(document("a.txt", "Uno."));
    assertTrue(engine.searcher().document("b.txt", new Query.Everything(), true).isEmpty());
  }

  @Test
  void aVeryLongQueryIsAnsweredOrRefusedAsTooComplex() {
    publish(document("a.txt", "Parola123 in mezzo."));
    List<Query> words = IntStream.range(0, 20_000).<Query>mapToObj(i -> w("parola" + i)).toList();
    assertThrows(EngineException.TooComplex.class, () -> search(new Query.All(words)));
    assertEquals(1, search(new Query.All(words.subList(0, 500))).total());
  }
}
