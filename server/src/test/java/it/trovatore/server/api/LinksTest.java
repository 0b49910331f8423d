package it.trovatore.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.document.About;
import it.trovatore.search.engine.SearchRequest.Sort;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void everythingThatMeansSomethingInAnAddressIsEncoded() {
    assertEquals(
        "/documenti/a%20b/c%23d%3F%25%2B%26%3B%22?q=%22x%26y%22%20%2B%23",
        Links.document("a b/c#d?%+&;\"", "\"x&y\" +#", false));
    assertEquals("/originali/citt%C3%A0/l%E2%80%99arte.txt", Links.original("città/l’arte.txt"));
  }

  @Test
  void withoutAQueryNoneIsAdded() {
    assertEquals("/documenti/a.txt", Links.document("a.txt", " ", true));
    assertEquals("/documenti/a.txt?q=x&verbatim=true", Links.document("a.txt", "x", true));
  }

  @Test
  void aTitleLeadsToWhereTheDocumentIsPublishedElseToItsPage() {
    About published = new About("https://esempio.it/a", null, null, null);
    assertEquals("https://esempio.it/a", Links.published(published, "/documenti/a"));
    assertEquals(
        "/documenti/a", Links.published(new About(null, null, null, null), "/documenti/a"));
  }

  @Test
  void aSearchLeavesOutTheUsualValues() {
    assertEquals(
        "/?q=x", Links.search(new SearchParameters("x", 1, 10, Sort.RELEVANCE, false, false)));
    assertEquals(
        "/?q=x&page=2&size=20&sort=newest",
        Links.search(new SearchParameters("x", 2, 20, Sort.NEWEST, false, false)));
    assertEquals(
        "/?q=x&verbatim=true&separate=true",
        Links.search(new SearchParameters("x", 1, 10, Sort.RELEVANCE, true, true)));
  }

  @Test
  void browsingAllDocumentsIsNotTheStartPage() {
    assertEquals(
        "/?page=2&sort=relevance",
        Links.search(new SearchParameters("", 2, 10, Sort.RELEVANCE, false, false)));
  }
}
