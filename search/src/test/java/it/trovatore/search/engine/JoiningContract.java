package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine promises of words that are written as one or in parts by mistake. */
public abstract class JoiningContract extends EngineContract {

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
  void aKnownNameIsTakenApartOnlyWhereItsBeginningIsPartOfOne() {
    publish(
        document("a.txt", "Che abbiate grasso o no, la signora De Rossi lo sa."),
        document("b.txt", "Altro."));
    assertEquals(List.of(), search(word("Abbiategrasso")).adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "Derossi", "de rossi")),
        search(word("Derossi")).adjustments());
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
  void whatHasAWordAtOneEditIsTakenApartOnlyBesideItsNeighbours() {
    publish(document("a.txt", "Ha mal di testa."), document("b.txt", "Mali antichi."));
    List<Adjustment> apart = List.of(new Adjustment(Kind.SPLIT, "maldi", "mal di"));
    assertEquals(apart, search(all(w("maldi"), w("testa"))).adjustments());
    assertEquals(apart, search(all(w("ha"), w("maldi"))).adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPELLING, "maldi", "mali")),
        search(all(w("antichi"), w("maldi"))).adjustments());
  }

  @Test
  void anApostropheLeftOutIsFoundThoughNoDocumentHasTheTwoTogether() {
    publish(document("a.txt", "Un'alba sull'Appennino d'inverno."));
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "dallalba", "dall'alba")),
        search(word("dallalba")).adjustments());
    assertEquals(
        List.of(new Adjustment(Kind.SPLIT, "linverno", "l'inverno")),
        search(word("linverno")).adjustments());
    assertEquals(List.of("a.txt"), ids(search(word("dellappennino"))));
    assertEquals(0, search(word("nintendo")).total());
  }

  @Test
  void aNumeralIsNotJoined() {
    publish(document("a.txt", "Il capitolo primo."), document("b.txt", "Capii e capì."));
    assertEquals(List.of(), search(all(w("cap."), w("II"))).adjustments());
  }
}
