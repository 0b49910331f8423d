package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people copy from a text brings it to the top without quotation marks too: as typed, without
 * its accents, in other forms, or up to the middle of its last word.
 */
public abstract class CopiedTextContract extends EngineContract {

  @Test
  void whatHasACopiedTextComesFirst() {
    publish(
        document(
            "sparse.txt",
            "La porta, la chiave, la porta e la chiave. Si apre la porta: la chiave è della porta di"
                + " casa. Di casa si apre."),
        document(
            "testo.txt",
            "Una nota lunga, in cui dopo molte altre parole si legge che la porta di casa si apre con"
                + " la sua chiave, ma anche che in quei giorni nessuno aveva modo di usarla e che"
                + " tutti passavano dal giardino."));
    assertEquals(
        "testo.txt",
        ids(search(all(w("porta"), w("di"), w("casa"), w("si"), w("apre"), w("con")))).getFirst());
    assertEquals(
        "testo.txt",
        ids(search(all(w("porte"), w("di"), w("casa"), w("si"), w("aprono"), w("con"))))
            .getFirst());
    assertEquals("sparse.txt", ids(search(all(w("porta"), w("casa"), w("apre")))).getFirst());
  }

  @Test
  void whatHasACopiedTextComesFirstAlsoWithoutItsApostrophes() {
    publish(
        document(
            "sparse.txt", "L'orlo, l'abisso: orlo dell'orlo, abisso dell'abisso, e sull'erba."),
        document(
            "testo.txt",
            "Una nota lunga, in cui dopo molte altre parole si legge che stavano sull'orlo dell'abisso"
                + " da quando tutti passavano dal giardino."));
    Query copied = all(w("sull"), w("orlo"), w("dell"), w("abisso"));
    assertEquals("testo.txt", ids(search(copied)).getFirst());
  }

  @Test
  void whatHasACopiedTextComesFirstAlsoWithQuotationMarksInIt() {
    publish(
        document("altro.txt", "Il medico: non c'è più tempo. Perché aveva fame, fame e fame."),
        document(
            "testo.txt",
            "Le amiche tradussero la nota perché ognuna aveva fame: «Non c'è più tempo», dissero tutte"
                + " quante prima di uscire in giardino con le altre."));
    Query copied =
        all(w("aveva"), w("fame"), new Query.Phrase(Field.ANYWHERE, "Non c'è più tempo"));
    assertEquals("testo.txt", ids(search(copied)).getFirst());
  }

  @Test
  void aTextCutAtWhatIsAShortWordTooComesFirst() {
    publish(
        document("altro.txt", "Sappiamo che non abbiamo un pari: che paro! Paro, paro e paro."),
        document(
            "testo.txt",
            "Una nota lunga, in cui si legge che sappiamo, non abbiamo che le parole e nessuno aveva"
                + " modo di usarne altre quando pioveva in giardino."));
    Query copied = all(w("sappiamo"), w("non"), w("abbiamo"), w("che"), w("le"), w("paro"));
    assertEquals("testo.txt", ids(search(copied)).getFirst());
  }

  @Test
  void whatHasACopiedTextOfStopWordsButOneComesFirst() {
    publish(
        titled(
            "volte.txt", "Una volta, un volto", "Un volto e una volta: c'erano volte, una volta."),
        document("fiaba.txt", "Si racconta che c'era una volta un re, molto lontano da qui."));
    Query copied = all(w("c'era"), w("una"), w("volta"), w("un"));
    assertEquals("fiaba.txt", ids(search(copied)).getFirst());
  }

  @Test
  void aCopiedTextComesFirstAlsoAmongManyThatHaveItsWords() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      documents.add(document(i + ".txt", "Bella casa davvero, e bella la casa: bella, " + i + "."));
    }
    documents.add(document("testo.txt", "Si sa che la casa è bella davvero, e altro ancora."));
    documents.add(document("pero.txt", "Una casa però bella davvero, e altro ancora."));
    publish(documents.toArray(SourceDocument[]::new));
    Query withoutAccent = all(w("la"), w("casa"), w("e"), w("bella"), w("davvero"));
    assertEquals("testo.txt", ids(search(withoutAccent)).getFirst());
    Query otherAccent = all(w("casa"), w("per\u00F3"), w("bella"), w("davvero"));
    assertEquals("pero.txt", ids(search(otherAccent)).getFirst());
  }

  @Test
  void aCopiedTextIsFoundAlsoWhereAnAccentLeftOutMakesAnotherWord() {
    publish(
        titled("casa.txt", "Casa e padre", "Casa, padre, casa e padre: c'e e non c'e, ci sia."),
        document(
            "testo.txt",
            "Una nota lunga in cui, dopo molte altre parole, non c'è casa in cui non ci sia un"
                + " padre, e nulla d'altro."));
    Query[] typed = {w("non"), w("c'e"), w("casa"), w("in"), w("cui"), w("non"), w("ci"), w("sia")};
    assertEquals("testo.txt", ids(search(all(typed))).getFirst());
  }

  @Test
  void threeStopWordsInARowComeFirstWhereNothingElseIsAskedFor() {
    publish(
        document("sparse.txt", "Ma un re è un re, ma una regina è una, ma un fante è un fante."),
        document("testo.txt", "Una nota lunga in cui qualcuno grida: ma è un altro giorno."));
    assertEquals("testo.txt", ids(search(all(w("ma"), w("è"), w("un")))).getFirst());
  }

  @Test
  void theBeginningOfAWordThatWasCutInCopyingIsNotMissing() {
    publish(
        document("testo.txt", "La giunta ha rivisto le tariffe dei servizi."),
        document("altro.txt", "La giunta ha tariffe."));
    SearchResponse response =
        search(all(w("ha"), w("rivisto"), w("le"), w("tariffe"), w("dei"), w("serviz")));
    assertEquals("testo.txt", ids(response).getFirst());
    assertEquals(List.of(), response.hits().getFirst().missing());
  }

  @Test
  void aTextCopiedUpToTheMiddleOfAWordComesFirst() {
    publish(
        titled("tariffe.txt", "Le tariffe", "Tariffe della giunta: la giunta e le tariffe."),
        document("serve.txt", "Serve una giunta che serva, e servono tariffe."),
        document("macchie.txt", "Tariffe per le macchie."),
        document(
            "testo.txt",
            "Una nota lunga in cui, dopo molte altre parole, la giunta ha rivisto le tariffe dei"
                + " servizi con le macchine da cucire."));
    for (String cut : List.of("serv", "serviz", "servizi con le macch", "servizi con le macchi")) {
      String[] typed = ("la giunta ha rivisto le tariffe dei " + cut).split(" ", -1);
      SearchResponse response =
          search(all(Arrays.stream(typed).map(EngineContract::w).toArray(Query[]::new)));
      assertEquals("testo.txt", ids(response).getFirst(), cut);
      assertEquals(List.of(), response.adjustments(), cut);
    }
  }

  @ParameterizedTest
  @CsvSource({"aceto, aceti, acetosella", "abside, absidi, absidela"})
  void aWordOfTheLanguageIsNotTakenForTheBeginningOfAnother(
      String typed, String inflected, String longer) {
    publish(
        document("altra.txt", "La nuova moda nella " + longer + "."),
        document(
            "forma.txt",
            "Una nota lunga in cui, dopo molte altre parole, si dice di una moda che è nuova, e per"
                + " finire anche di "
                + inflected
                + "."));
    Query query = all(w("la"), w("nuova"), w("moda"), w("nella"), w(typed));
    assertEquals("forma.txt", ids(search(query)).getFirst());
  }

  @ParameterizedTest
  @CsvSource({"acet, acetosella", "com, comune", "polmon, polmonite"})
  void aStemIsTakenForTheBeginningOfAWord(String cut, String whole) {
    publish(
        titled("moda.txt", "La nuova moda", "La nuova moda: una moda nuova, la nuova moda."),
        document(
            "testo.txt",
            "Una nota lunga in cui, dopo molte altre parole, si dice che la nuova moda nella "
                + whole
                + " si vede poco."));
    Query query = all(w("la"), w("nuova"), w("moda"), w("nella"), w(cut));
    assertEquals("testo.txt", ids(search(query)).getFirst());
  }

  @Test
  void aCutWordThatIsAWordElsewhereAddsNoDocumentThatDoesNotMatch() {
    publish(
        document("testo.txt", "Una nota lunga: non mi hai chiamato, e allora?"),
        document("paese.txt", "Chia è un paese del Lazio."));
    SearchResponse response = search(all(w("non"), w("mi"), w("hai"), w("chia")));
    assertEquals(List.of("paese.txt"), ids(response));
    assertEquals(1, response.total());
  }

  @Test
  void whatHasACopiedTextComesFirstAlsoOfManyThatHaveItsWords() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(document("sparse" + i + ".txt", "Di casa la porta. Si apre la porta."));
    }
    documents.add(
        document(
            "testo.txt",
            "Una nota lunga, in cui dopo molte altre parole si legge che la porta di casa si apre con"
                + " la sua chiave, ma anche che in quei giorni nessuno aveva modo di usarla."));
    publish(documents.toArray(SourceDocument[]::new));
    assertEquals(
        "testo.txt",
        ids(search(all(w("porta"), w("di"), w("casa"), w("si"), w("apre")))).getFirst());
  }

  @Test
  void whatHasATextThatWasCutComesFirstOnEveryPage() {
    List<SourceDocument> documents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String rest = "gatto cane sole luna mare monte ".repeat(60 - 2 * i);
      documents.add(document("cut" + i + ".txt", "Le tariffe dei servizi, " + rest + i));
      documents.add(document("other" + i + ".txt", "Le tariffe dei comuni, le tariffe " + i));
    }
    publish(documents.toArray(SourceDocument[]::new));
    Query query = all(w("le"), w("tariffe"), w("dei"), w("serv"));
    List<String> found = new ArrayList<>();
    for (int offset = 0; offset < documents.size(); offset += 10) {
      found.addAll(
          ids(
              engine
                  .searcher()
                  .search(
                      new SearchRequest(query, offset, 10, Sort.RELEVANCE, false, false, true))));
    }
    assertEquals(documents.size(), found.stream().distinct().count());
    assertTrue(
        found.subList(0, 30).stream().allMatch(id -> id.startsWith("cut")), () -> "" + found);
  }
}
