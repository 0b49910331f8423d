package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.SearchParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFormTest {

  @Test
  void theNextSearchKeepsWhatIsSetButThePageAndTheWayOfAnswering() {
    assertEquals(
        new SearchForm("modelli", Map.of("size", "50", "sort", "newest", "separate", "true")),
        SearchForm.of(new SearchParameters("modelli", 2, 50, Sort.NEWEST, true, true)));
  }

  @Test
  void whatIsUsualIsNotWritten() {
    assertEquals(
        new SearchForm("modelli", Map.of()), SearchForm.of(SearchParameters.of("modelli")));
  }
}
