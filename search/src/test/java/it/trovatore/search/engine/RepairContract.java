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
import java.util.ArrayList;
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
  void wordsOfAFieldAreJoinedOnlyToOneThatTheFieldHas() {
    publish(
        titled("ferro.txt", "Ferro battuto", "Un testo."),
        titled("treni.txt", "Treni", "La ferrovia va a Roma."));
    Query apart = all(new Query.Word(Field.TITLE, "ferro"), new Query.Word(Field.TITLE, "via"));
    SearchResponse response = search(apart);
    assertEquals(List.of("ferro.txt"), ids(response));
    assertEquals(Kind.DROPPED, response.adjustments().getFirst().kind());
    publish(titled("linea.txt", "Una ferrovia", "Un testo."));
    assertEquals(List.of("linea.txt"), ids(search(apart)));
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
  void whatDocumentsHaveInTwoWordsIsTakenApartBeforeItIsTakenForAnother() {
    publish(
        document("a.txt", "Il signor De Luca ha bevuto."),
        document("b.txt", "Rimasero deluse."),
        document("c.txt", "Una goccia dell'acqua di ieri."));
    SearchResponse name = search(word("deluca"));
    assertEquals(List.of("a.txt"), ids(name));
    assertEquals(List.of(new Adjustment(Kind.SPLIT, "deluca", "de luca")), name.adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "dellacqua", "dell'acqua")),
        search(word("dellacqua")).adjustments());
  }

  @Test
  void wordsThatDocumentsHaveOneAfterTheOtherAreNotJoined() {
    publish(
        document("a.txt", "Il vicolo dell'orto è chiuso."),
        document("b.txt", "La signora Dell'Orto è nata qui."));
    SearchResponse apart = search(all(w("dell"), w("orto")));
    assertEquals(List.of(), apart.adjustments());
    assertEquals(2, apart.total());
  }

  @Test
  void aKnownNameIsNotCorrected() {
    publish(document("a.txt", "Le ferie di agosto."));
    assertEquals(List.of(), search(word("Agostino")).adjustments());
  }

  @Test
  void aKnownNameIsTakenApartOnlyWhereItsBeginningIsPartOfOne() {
    publish(
        document("a.txt", "Che abbiate grasso o no, la signora De Rossi lo sa."),
        document("b.txt", "Altro."));
    assertEquals(List.of(), search(word("Abbiategrasso")).adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "Derossi", "de rossi")),
        search(word("Derossi")).adjustments());
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
  void partsAreJoinedBeforeOneOfThemIsTakenForASlip() {
    publish(document("a.txt", "Un nuovo autovelox."), document("b.txt", "Il velo della sposa."));
    SearchResponse response = search(all(w("auto"), w("velox")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.JOINED, "auto velox", "autovelox")), response.adjustments());
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

  @Test
  void nothingIsAnnouncedThatFindsNothing() {
    publish(document("a.txt", "Il giornale racconta tutto."));
    assertEquals(1, search(word("giornnale")).adjustments().size());
    SearchResponse excluded = search(all(w("giornnale"), new Query.Not(w("racconta"))));
    assertEquals(List.of(), ids(excluded));
    assertEquals(List.of(), excluded.adjustments());
  }

  @Test
  void aWordCutOffBehindStopWordsInARowIsDropped() {
    publish(
        document("a.txt", "Noi, che non capivamo perché."),
        document("b.txt", "Che cosa non sappiamo noi?"));
    SearchResponse response = search(all(w("noi"), w("che"), w("non"), w("cap")));
    assertEquals("a.txt", ids(response).getFirst());
    assertEquals(List.of(new Adjustment(Kind.DROPPED, "cap", "")), response.adjustments());
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
  void stopWordsAloneAreNoAnswerToTheRest() {
    publish(document("a.txt", "Il mare e la terra."), document("b.txt", "Una email."));
    assertEquals(0, search(all(w("e"), w("montagnola"))).total());
    SearchResponse joined = search(all(w("e"), w("mail")));
    assertEquals(List.of("b.txt"), ids(joined));
    assertEquals(
        List.of(Kind.JOINED), joined.adjustments().stream().map(Adjustment::kind).toList());
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
  void aPhraseThatNothingHasBesideTheRestIsSearchedWordByWord() {
    publish(
        document("a.txt", "Il cane corre nel parco grande."),
        document("b.txt", "Il gatto dorme in un altro parco."));
    SearchResponse response =
        search(all(w("corre"), new Query.Phrase(Field.ANYWHERE, "grande parco")));
    assertEquals("a.txt", ids(response).getFirst());
    assertEquals(
        List.of(new Adjustment(Kind.UNQUOTED, "\"grande parco\"", "grande parco")),
        response.adjustments());
    assertEquals(all(w("corre"), w("grande"), w("parco")), response.query());
    List<Mark> marks = response.hits().getFirst().snippets().getFirst().marks();
    assertEquals(
        List.of(Mark.Reason.EXACT, Mark.Reason.EXACT, Mark.Reason.EXACT),
        marks.stream().map(Mark::reason).toList());
  }

  @Test
  void aPhraseBesideABeginningIsNotAlone() {
    publish(document("a.txt", "Il cane corre nel parco grande."));
    Query beginning = new Query.Prefix(Field.ANYWHERE, "corr");
    SearchResponse response =
        search(all(beginning, new Query.Phrase(Field.ANYWHERE, "grande parco")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(Kind.UNQUOTED), response.adjustments().stream().map(Adjustment::kind).toList());
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
  void aSlipInOneWordKeepsNoOtherFromBeingDropped() {
    publish(document("a.txt", "Un tavolo di legno."));
    SearchResponse response = search(all(w("tavollo"), new Query.Word(Field.TITLE, "qwrtzp")));
    assertEquals(1, response.total());
    assertEquals(
        List.of(
            new Adjustment(Kind.SPELLING, "tavollo", "tavolo"),
            new Adjustment(Kind.DROPPED, "titolo:qwrtzp", "")),
        response.adjustments());
  }

  @Test
  void wordsThatDeletedDocumentsAloneHaveTakeNoPlaceOfOthers() {
    List<SourceDocument> documents = new ArrayList<>();
    for (char c = 'a'; c <= 'j'; c++) {
      documents.add(record("old.jsonl", c + "1", "Un tavol" + c + "o."));
      documents.add(record("old.jsonl", c + "2", "Il tavol" + c + "o."));
    }
    documents.add(document("a.txt", "Un lungo tavolzo antico."));
    try (Indexer indexer = engine.indexer()) {
      documents.forEach(indexer::add);
      indexer.publish();
    }
    try (Indexer indexer = engine.indexer()) {
      indexer.remove("old.jsonl");
      indexer.publish();
    }
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "tavolqo", "tavolzo")),
        search(word("tavolqo")).adjustments());
  }

  @Test
  void aDocumentIsMarkedForTheQueryAsRepaired() {
    publish(document("a.txt", "L'intelligenza delle macchine."));
    Query typed = all(w("inteligenza"), w("macchine"));
    assertEquals(List.of(Mark.Reason.REPAIR, Mark.Reason.EXACT), reasonsInDocument(typed, false));
    assertEquals(List.of(Mark.Reason.EXACT), reasonsInDocument(typed, true));
  }

  @Test
  void aDocumentIsMarkedForTheWordsThatAreLeftWhenOneIsDropped() {
    publish(document("a.txt", "Il mare."));
    Query typed = all(w("mare"), new Query.Word(Field.TITLE, "montagna"));
    assertEquals(Kind.DROPPED, search(typed).adjustments().getFirst().kind());
    assertEquals(List.of(Mark.Reason.EXACT), reasonsInDocument(typed, false));
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
}
