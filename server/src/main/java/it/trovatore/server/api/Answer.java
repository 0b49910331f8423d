package it.trovatore.server.api;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.ParsedQuery;
import it.trovatore.search.query.QueryText;
import java.util.Optional;

/**
 * A search that was run.
 *
 * @param asked what was asked for
 * @param query how it was understood
 * @param response what was found
 */
public record Answer(SearchParameters asked, ParsedQuery query, SearchResponse response) {

  /** The query that was answered, in the query syntax: as understood, with its repairs. */
  public String understood() {
    return QueryText.of(response.query());
  }

  /** The search for what may have been meant; none without a suggestion that can be asked for. */
  public Optional<SearchParameters> suggested() {
    return Optional.ofNullable(response.suggestion())
        .map(QueryText::of)
        .filter(text -> text.length() <= SearchParameters.MAX_QUERY)
        .map(asked::withSuggestion);
  }

  /** The search for what was answered, so that links lead to its marks. */
  public SearchParameters answered() {
    String answered = understood();
    return response.adjustments().isEmpty() || answered.length() > SearchParameters.MAX_QUERY
        ? asked
        : new SearchParameters(
            answered, asked.page(), asked.size(), asked.sort(), asked.verbatim(), asked.separate());
  }
}
