package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine promises of the repairs of a query. */
public abstract class RepairContract extends EngineContract {

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
  void aWordOfAFieldIsCorrectedToOneThatTheFieldHas() {
    publish(
        new SourceDocument(
            "autore.txt",
            "autore.txt",
            "Note",
            "Un testo.",
            "Bianchini Mario",
            null,
            List.of(),
            "txt"),
        document("uno.txt", "Una bianchina."),
        document("due.txt", "La bianchina."),
        document("tre.txt", "Quella bianchina."));
    SearchResponse response = search(all(new Query.Word(Field.AUTHOR, "bianchinu")));
    assertEquals(List.of("autore.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "bianchinu", "bianchini")), response.adjustments());
    assertCorrected("bianchinu", "bianchina");
  }

  @Test
  void aWordThatWasTypedSoIsMarkedSoThoughARepairLeadsToItToo() {
    publish(document("a.txt", "Il gatto dorme."));
    assertEquals(List.of(Mark.Reason.EXACT), reasons(all(w("gatto"), w("gattto"))));
    assertEquals(List.of(Mark.Reason.REPAIR), reasons(all(w("gattto"))));
  }

  private List<Mark.Reason> reasons(Query query) {
    return search(query).hits().getFirst().snippets().getFirst().marks().stream()
        .map(Mark::reason)
        .toList();
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

  @Test
  void whatDocumentsHaveAsWrittenComesBeforeFormsOfTheLanguage() {
    publish(
        document("a.txt", "Il festival di Sanremo."),
        document("b.txt", "Il codice della strada."),
        document("c.txt", "Erano stati qui."),
        document("d.txt", "Il codice è stato qui."));
    assertCorrected("sarnemo", "sanremo");
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "starda", "strada")),
        search(all(w("codice"), w("starda"))).adjustments());
  }

  @Test
  void theLikelierSlipWinsUnlessTheOtherWordIsFarMoreFrequent() {
    publish(
        document("a.txt", "Ne arrivano alcuni. Una classe, una scelta."),
        document("b.txt", "Gli alunni e le case: come si scende."),
        document("c.txt", "Gli alunni e le case: come si scende."));
    assertCorrected("alucni", "alcuni");
    assertCorrected("clase", "classe");
    assertCorrected("scielta", "scelta");
  }

  @Test
  void aWordThatRulesAloneMakeIsCorrectedToOneThatDocumentsHave() {
    publish(document("a.txt", "Lo sportello del protocollo."));
    SearchResponse response = search(all(w("sportelo"), w("protocolo")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(2, response.adjustments().size());
    publish(document("b.txt", "La portella."));
    assertEquals(List.of(), search(all(w("portacela"), w("sportello"))).adjustments());
  }

  @Test
  void alternativesAndPartsOfAWordAreCorrectedToo() {
    publish(document("a.txt", "Rita Levi-Montalcini."), document("b.txt", "Garibaldi a Caprera."));
    SearchResponse either = search(all(new Query.Or(List.of(w("garibladi"), w("montalcinni")))));
    assertEquals(2, either.total());
    assertEquals(2, either.adjustments().size());
    assertEquals(List.of("a.txt"), ids(search(word("Levi-Montalcinni"))));
  }

  private void assertCorrected(String typed, String meant) {
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, typed, meant)), search(word(typed)).adjustments());
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
  void twoEditsDoNotLeadToAnotherWordThanTheLanguageHasAtOne() {
    publish(document("a.txt", "Prendere appuntamento, comprare zucchero."));
    assertEquals(0, search(word("apprtamento")).total());
    assertEquals(0, search(word("luccheso")).total());
    publish(document("b.txt", "Vendesi appartamento."));
    assertEquals(List.of("b.txt"), ids(search(word("apprtamento"))));
  }

  @Test
  void aKnownNameIsNotCorrected() {
    publish(document("a.txt", "Le ferie di agosto."));
    assertEquals(List.of(), search(word("Agostino")).adjustments());
  }

  @ParameterizedTest
  @CsvSource({
    "pa1azzo, palazzo",
    "n0taio, notaio",
    "commissi0ne, commissione",
    "rnulino, mulino",
    "carnpi, campi",
    "vedov8, ''",
    "c0d1c3, ''"
  })
  void whatAMachineReadForOtherSignsIsCorrected(String read, String printed) {
    publish(
        document("a.txt", "Il notaio nel palazzo, la commissione, il mulino e i campi."),
        document("b.txt", "La vedova e il codice. Le carni."));
    assertEquals(
        printed.isEmpty() ? List.of() : List.of(new Adjustment(Kind.SPELLING, read, printed)),
        search(word(read)).adjustments());
  }

  @Test
  void twoSlipsThatEverybodyMakesAreLikelierThanTwoOthers() {
    publish(
        document("a.txt", "I cappelletti in brodo."),
        document("b.txt", "I capelli lunghi."),
        document("c.txt", "Capelli biondi."),
        document("d.txt", "I capelli corti."));
    assertEquals(List.of("a.txt"), ids(search(word("capelleti"))));
  }

  @Test
  void aSlipInAWordWhoseAccentIsLeftOutIsCorrected() {
    publish(document("a.txt", "La società."), document("b.txt", "Venerdì sera."));
    assertEquals(List.of("a.txt"), ids(search(word("socita"))));
    assertEquals(List.of("b.txt"), ids(search(word("venredi"))));
  }

  @ParameterizedTest
  @CsvSource({"socità, società", "tesamento, testamento", "istrutorio, istruttorio"})
  void whatTheLanguageMightMakeIsASlipWhereALetterIsMissing(String typed, String meant) {
    publish(document("a.txt", "Ecco " + meant + "."), document("b.txt", "Altro."));
    SearchResponse response = search(word(typed));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(new Adjustment(Kind.SPELLING, typed, meant)), response.adjustments());
  }

  @Test
  void whatTheLanguageMightMakeIsNoSlipWhereALetterIsAnother() {
    publish(document("a.txt", "Un abbigliamento."), document("b.txt", "Altro."));
    assertEquals(List.of(), search(word("abbagliamento")).adjustments());
  }

  @Test
  void nothingIsAnnouncedThatFindsNothing() {
    publish(document("a.txt", "Il giornale racconta tutto."));
    assertEquals(1, search(word("giornnale")).adjustments().size());
    SearchResponse excluded = search(all(w("giornnale"), new Query.Not(w("racconta"))));
    assertEquals(List.of(), ids(excluded));
    assertEquals(List.of(), excluded.adjustments());
  }

  @Test
  void quotedTextIsNeverAltered() {
    publish(document("a.txt", "L'intelligenza artificiale."));
    SearchResponse response = search(phrase("inteligenza artificiale"));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }

  @Test
  void aSlipThatDeletedDocumentsAloneHaveIsCorrected() {
    SourceDocument[] documents = new SourceDocument[400];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = document(i + ".txt", (i < 80 ? "la zanzzara " : "la zanzara ") + i);
    }
    publish(documents);
    try (Indexer indexer = engine.indexer()) {
      for (int i = 0; i < 80; i++) {
        indexer.remove(i + ".txt");
      }
      indexer.publish();
    }
    assertEquals(320, search(all(w("zanzzara"))).total());
  }

  @Test
  void aVerbatimRequestIsNotRepaired() {
    publish(document("a.txt", "L'intelligenza artificiale."));
    SearchResponse response =
        engine
            .searcher()
            .search(
                new SearchRequest(word("inteligenza"), 0, 10, Sort.RELEVANCE, true, true, true));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }

  @Test
  void aLetterThatIsDrawnOutIsWrittenOnceOrTwice() {
    publish(document("a.txt", "Il gatto x dice di s\u00EC: s\u00EC e no."));
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "gattooo", "gatto")),
        search(word("gattooo")).adjustments());
    assertEquals(1, search(word("siii")).total());
    assertEquals(List.of(), search(word("xxx")).adjustments());
    publish(document("b.txt", "Graziee a te."), document("c.txt", "Grazie a tutti."));
    assertEquals(List.of("c.txt"), ids(search(word("grazieee"))));
  }

  @ParameterizedTest
  @CsvSource({
    "kiudere, chiudere",
    "kiamare, chiamare",
    "kiesa, chiesa",
    "skiena, schiena",
    "bianki, bianchi",
    "vekki, vecchi",
    "okki, occhi",
    "kiev, ''",
    "kiwi, ''",
    "ok, ''",
    "karaoke, ''",
    "skype, ''"
  })
  void aKThatStandsForChIsCorrectedInWhatIsNoOtherWord(String typed, String meant) {
    publish(
        document("a.txt", "Chiudere e chiamare la chiesa, la schiena."),
        document("b.txt", "Bianchi, vecchi, occhi. Chiave, oche e chi vi."));
    assertEquals(
        meant.isEmpty() ? List.of() : List.of(new Adjustment(Kind.SPELLING, typed, meant)),
        search(word(typed)).adjustments());
  }

  @Test
  void whatDocumentsHaveWithAKIsLookedForSo() {
    publish(document("a.txt", "Non kiudere."), document("b.txt", "Si deve chiudere."));
    assertEquals(List.of("a.txt"), ids(search(word("kiudere"))));
    assertEquals(List.of(), search(word("kiudere")).adjustments());
  }

  @Test
  void aFloodOfUnknownWordsIsNotRepairedWordByWord() {
    List<Query> words =
        IntStream.range(0, 20).<Query>mapToObj(i -> w("kubernetix" + (char) ('a' + i))).toList();
    publish(document("a.txt", "Parla di Kubernetixz."));
    SearchResponse response = search(new Query.All(words));
    assertTrue(response.adjustments().size() <= 8, response.adjustments().toString());
    assertEquals(1, response.total());
  }

  @Test
  void whatOnlyADeletedDocumentHeldIsAMisspeltWordToo() {
    SourceDocument[] documents = new SourceDocument[20];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = document(i + ".txt", i == 7 ? "La bibblioteca." : "La biblioteca.");
    }
    publish(documents);
    publish(document("7.txt", "Il museo."));
    SearchResponse response = search(word("bibblioteca"));
    assertEquals(19, response.total());
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "bibblioteca", "biblioteca")),
        response.adjustments());
  }

  @Test
  void aFilterInAlternativesIsNoTextThatIsLookedFor() {
    publish(document("a.txt", "La proposta del comune."));
    Query formats = new Query.Or(List.of(new Query.Format("txt"), new Query.Format("pdf")));
    SearchResponse nothing = search(all(w("zzzzq"), formats));
    assertEquals(0, nothing.total());
    assertEquals(List.of(), nothing.adjustments());
    Query phrase = new Query.Phrase(Field.ANYWHERE, "comune proposta");
    SearchResponse suggested = search(all(phrase, formats));
    assertEquals(0, suggested.total());
    assertEquals(all(w("comune"), w("proposta"), formats), suggested.suggestion());
  }

  @Test
  void aDocumentIsMarkedForTheQueryAsRepaired() {
    publish(document("a.txt", "L'intelligenza delle macchine."));
    Query typed = all(w("inteligenza"), w("macchine"));
    assertEquals(List.of(Mark.Reason.REPAIR, Mark.Reason.EXACT), reasonsInDocument(typed, false));
    assertEquals(List.of(Mark.Reason.EXACT), reasonsInDocument(typed, true));
  }

  private List<Mark.Reason> reasonsInDocument(Query query, boolean verbatim) {
    return engine
        .searcher()
        .document("a.txt", query, verbatim)
        .orElseThrow()
        .body()
        .marks()
        .stream()
        .map(Mark::reason)
        .toList();
  }

  @Test
  void aDocumentIsMarkedForTheWordsThatAreLeftWhenOneIsDropped() {
    publish(document("a.txt", "Il mare."));
    Query typed = all(w("mare"), new Query.Word(Field.TITLE, "montagna"));
    assertEquals(Kind.DROPPED, search(typed).adjustments().getFirst().kind());
    assertEquals(List.of(Mark.Reason.EXACT), reasonsInDocument(typed, false));
  }

  @Test
  void aSlipInWhatIsOneWithOthersIsMarkedAsRepaired() {
    publish(document("a.txt", "Arrivano i vigili del fuoco."));
    SearchResponse response = search(all(w("vigli"), w("del"), w("fuoco")));
    assertEquals(Kind.SPELLING, response.adjustments().getFirst().kind());
    assertEquals(
        List.of(Mark.Reason.REPAIR),
        response.hits().getFirst().snippets().getFirst().marks().stream()
            .map(Mark::reason)
            .toList());
  }
}
