package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises of words that no document has, but others made of the same. */
public abstract class RelativesContract extends EngineContract {

  @Test
  void aWordMadeOfTheSameStandsIn() {
    publish(document("a.txt", "La prescrizione dura cinque anni."));
    SearchResponse response = search(word("prescrivono"));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.RELATED, "prescrivono", "prescrizione")),
        response.adjustments());
    assertEquals(
        List.of(Mark.Reason.REPAIR),
        reasons(response.hits().getFirst().snippets().getFirst().marks()));
  }

  @Test
  void inTheFieldThatIsAskedFor() {
    publish(
        titled("a.txt", "La prescrizione", "Dura cinque anni."),
        titled("b.txt", "Termini", "La prescrizione dura cinque anni."));
    SearchResponse response = search(all(new Query.Word(Field.TITLE, "prescrivono")));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.RELATED, "prescrivono", "prescrizione")),
        response.adjustments());
    assertEquals(List.of(Mark.Reason.REPAIR), reasons(response.hits().getFirst().title().marks()));
  }

  private static List<Mark.Reason> reasons(List<Mark> marks) {
    return marks.stream().map(Mark::reason).toList();
  }

  @Test
  void severalDoTogetherTheMostFrequentFirst() {
    publish(
        document("a.txt", "Un traduttore."),
        document("b.txt", "La traduzione."),
        document("c.txt", "Due traduzioni."));
    SearchResponse response = search(word("tradurre"));
    assertEquals(3, response.total());
    assertEquals(
        List.of(new Adjustment(Kind.RELATED, "tradurre", "traduzione OR traduttore")),
        response.adjustments());
  }

  @Test
  void besideOtherWordsToo() {
    publish(
        document("a.txt", "La fondazione della biblioteca."),
        document("b.txt", "La biblioteca e il museo."));
    SearchResponse response = search(all(w("biblioteca"), w("fondarono")));
    assertEquals(List.of("a.txt", "b.txt"), ids(response));
    assertEquals(
        List.of(new Adjustment(Kind.RELATED, "fondarono", "fondazione")), response.adjustments());
  }

  @ParameterizedTest
  @CsvSource({"casetta, casa", "gattino, gatto", "gatto, gattino"})
  void anAlteredWordAndItsOwnStandInForEachOther(String asked, String held) {
    publish(document("a.txt", "Ecco: " + held + "."));
    SearchResponse response = search(word(asked));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(new Adjustment(Kind.RELATED, asked, held)), response.adjustments());
  }

  @Test
  void onlyWhereNoDocumentHasTheWord() {
    publish(document("a.txt", "Nuove iscrizioni."), document("b.txt", "Chi si iscrive?"));
    SearchResponse response = search(word("iscriversi"));
    assertEquals(List.of("b.txt"), ids(response));
    assertEquals(List.of(), response.adjustments());
  }

  @Test
  void quotedTextIsNotAltered() {
    publish(document("a.txt", "La prescrizione."));
    SearchResponse response = search(phrase("prescrive"));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }

  @ParameterizedTest
  @CsvSource({
    "formare, formaggio",
    "condire, condizione",
    "casa, caso",
    "comunale, comune",
    "bottino, botte",
    "mattino, matto"
  })
  void wordsThatMeanSomethingElseDoNot(String asked, String held) {
    publish(document("a.txt", held + "."));
    SearchResponse response = search(word(asked));
    assertEquals(0, response.total());
    assertEquals(List.of(), response.adjustments());
  }
}
