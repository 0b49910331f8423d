package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine promises of words without which there are results. */
public abstract class DroppingContract extends EngineContract {

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
  void aPhraseThatDocumentsHaveStaysOneBesideAnother() {
    publish(
        document("a.txt", "I vigili del fuoco sono nel parco grande."),
        document("b.txt", "Il fuoco, i vigili e un parco grande."));
    Query held = new Query.Phrase(Field.ANYWHERE, "vigili del fuoco");
    Query other = new Query.Phrase(Field.ANYWHERE, "grande parco");
    SearchResponse response = search(all(other, held));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.UNQUOTED, "\"grande parco\"", "grande parco")),
        response.adjustments());
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
}
