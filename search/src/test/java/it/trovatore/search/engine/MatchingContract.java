package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of which documents match a query. */
public abstract class MatchingContract extends EngineContract {

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
  @CsvSource({"usci, uscì", "capi, capì", "colpi, colpì", "tossi, tossì"})
  void aWordIsAlsoWhatDocumentsHaveWithItsAccent(String typed, String written) {
    publish(
        document("nota.txt", "Allora " + typed + " tutto, come altri che erano qui con loro."),
        document("a.txt", "Allora " + written + " la zia, " + written + "."),
        document("b.txt", "Altro."));
    SearchResponse response = search(word(typed));
    assertEquals(List.of("nota.txt", "a.txt"), ids(response));
    assertEquals(
        Mark.Reason.SPELLING,
        response.hits().getLast().snippets().getFirst().marks().getFirst().reason());
    assertEquals(List.of("a.txt"), ids(search(word(written))));
    Hit beside = search(all(w("zia"), w(typed))).hits().getFirst();
    assertEquals("a.txt", beside.id());
    assertEquals(List.of(), beside.missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AI", "l'AI", "dell'AI"})
  void capitalsAreTheAcronymThatDocumentsHaveRatherThanAStopWord(String typed) {
    publish(
        document("a.txt", "L'AI Act riguarda l'uso dell'AI ai sensi di legge."),
        document("b.txt", "Ai cittadini, al mare e alle terme."));
    for (Query query : List.of(word(typed), all(w(typed), w("legge")), all(w("zia"), w(typed)))) {
      SearchResponse response = search(query);
      assertEquals(List.of("a.txt"), ids(response));
      List<Mark> marks = response.hits().getFirst().snippets().getFirst().marks();
      assertEquals(2, marks.stream().filter(mark -> mark.length() == 2).count());
      assertTrue(marks.stream().allMatch(mark -> mark.reason() == Mark.Reason.EXACT));
    }
    assertEquals(2, search(word("ai")).total());
    assertEquals(List.of("b.txt"), ids(search(all(w("AI"), w("MARE")))));
  }

  @Test
  void aStopWordIsAnotherOnlyWhereFarMoreDocumentsHaveItWithItsAccent() {
    publish(document("a.txt", "Da qui."), document("b.txt", "Ne dà uno."));
    assertEquals(List.of("a.txt"), ids(search(word("da"))));
  }

  @ParameterizedTest
  @CsvSource({"chiamata, chiarnata", "notaio, n0taio", "commesso, cornmesso"})
  void aWordThatAMachineMisreadIsFoundAsAnotherSpelling(String typed, String written) {
    publish(document("a.txt", "Prima " + written + " poi altro."), document("b.txt", "Altro."));
    SearchResponse response = search(word(typed));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
    assertEquals(
        Mark.Reason.SPELLING,
        response.hits().getFirst().snippets().getFirst().marks().getFirst().reason());
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
  void whatIsMissingIsNamedAsAWord() {
    publish(document("a.txt", "Pane bianco e vino."));
    SearchResponse response = search(all(w("OR"), w("pane")));
    assertEquals(List.of("OR"), response.hits().getFirst().missing());
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

  @ParameterizedTest
  @CsvSource({
    "manutenzione del faro, Il faro di Capo Testa.", "pulizia dei fossi, I fossi lungo la strada.",
    "crema faccia, La faccia lavata.", "facciate storiche, La facciata del palazzo.",
    "lettera a Sara, Sara Simonetti ostetrica.", "esame delle feci, Feci e urine."
  })
  void aNounThatIsAFormOfAnAuxiliaryIsFoundBesideOthers(String query, String text) {
    publish(
        document("a.txt", text), document("b.txt", "È stata qui e sarà a casa: fu fatto così."));
    assertEquals(List.of("a.txt"), ids(searchText(query)));
  }

  @Test
  void aNounBesideOthersDoesNotFindTheAuxiliary() {
    publish(
        document("a.txt", "L'ufficio di stato civile."), document("b.txt", "Era sera, siamo qui."));
    assertEquals(List.of("a.txt"), ids(searchText("stato civile")));
    assertEquals(List.of("a.txt"), ids(searchText("è stata in ufficio")));
    assertEquals(2, searchText("stato").total());
  }

  @Test
  void sixIsLookedForWhereSomethingIsCounted() {
    publish(
        document("a.txt", "Hanno assunto sei operai."),
        document("b.txt", "Gli operai sono in sciopero."),
        document("c.txt", "Sei in ritardo."));
    SearchResponse response = searchText("sei operai");
    assertEquals("a.txt", ids(response).getFirst());
    assertEquals(
        List.of("sei", "operai"), marked(response.hits().getFirst().snippets().getFirst()));
  }
}
