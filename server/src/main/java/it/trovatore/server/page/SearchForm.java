package it.trovatore.server.page;

import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.SearchParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The search box.
 *
 * @param q what stands in it
 * @param kept the settings that the next search takes along, by the name of their parameter
 */
record SearchForm(String q, Map<String, String> kept) {

  /** With all the settings of a search but those that belong to its query alone. */
  static SearchForm of(SearchParameters asked) {
    Map<String, String> kept = new LinkedHashMap<>();
    if (asked.size() != SearchParameters.DEFAULT_SIZE) {
      kept.put("size", Integer.toString(asked.size()));
    }
    if (asked.sort() != Sort.RELEVANCE) {
      kept.put("sort", SearchParameters.name(asked.sort()));
    }
    if (asked.separate()) {
      kept.put("separate", "true");
    }
    return new SearchForm(asked.q(), kept);
  }

  /** An empty box. */
  static SearchForm empty() {
    return of(SearchParameters.of(""));
  }
}
