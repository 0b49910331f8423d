package it.trovatore.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.ParsedQuery;
import it.trovatore.search.query.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final SearchParameters ASKED =
      new SearchParameters("gato", 3, 10, Sort.NEWEST, true, true);

  @Test
  void aSuggestionIsAskedForInTheSameOrderFromTheFirstPage() {
    assertEquals(
        Optional.of(new SearchParameters("gatto", 1, 10, Sort.NEWEST, false, true)),
        suggesting("gatto").suggested());
  }

  @Test
  void whatIsTooLongToBeAskedForIsNotSuggested() {
    assertEquals(
        Optional.of(1_000), suggesting("a".repeat(1_000)).suggested().map(s -> s.q().length()));
    assertEquals(Optional.empty(), suggesting("a".repeat(1_001)).suggested());
  }

  private static Answer suggesting(String word) {
    Query asked = new Query.Word(Field.ANYWHERE, ASKED.q());
    Query meant = new Query.Word(Field.ANYWHERE, word);
    return new Answer(
        ASKED,
        new ParsedQuery(ASKED.q(), asked, List.of()),
        new SearchResponse(1, 1, Duration.ZERO, List.of(), asked, List.of(), meant));
  }
}
