package it.trovatore.search.answer;

import java.time.Duration;
import java.util.List;

/**
 * One page of an answer.
 *
 * @param total how many documents match, exactly
 * @param took the engine's time
 * @param hits of the page asked for, in order; empty past the end
 */
public record SearchResponse(long total, Duration took, List<Hit> hits) {
  public SearchResponse {
    hits = List.copyOf(hits);
  }
}
