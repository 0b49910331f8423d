package it.trovatore.server.api;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.ParsedQuery;

/**
 * A search that was run.
 *
 * @param asked what was asked for
 * @param query how it was understood
 * @param response what was found
 */
public record Answer(SearchParameters asked, ParsedQuery query, SearchResponse response) {}
