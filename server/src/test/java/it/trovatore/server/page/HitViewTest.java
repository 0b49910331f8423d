package it.trovatore.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.MarkedText;
import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitViewTest {

  @Test
  void aWordIsRequiredOfASearchAsTypedWithoutRepairs() {
    SearchParameters asked =
        new SearchParameters("energja scuola", 2, 10, Sort.NEWEST, true, false);
    assertEquals(
        List.of(new Link("energja", "/?q=%22energja%22%20scuola&sort=newest&verbatim=true")),
        HitView.of(lacking("energja"), asked, asked).missing());
  }

  private static Hit lacking(String word) {
    return new Hit(
        "a",
        "a.txt",
        MarkedText.unmarked("Titolo"),
        null,
        null,
        List.of(),
        "txt",
        About.NOTHING,
        1,
        List.of(word),
        List.of(),
        List.of(),
        0);
  }
}
