package it.trovatore.server.page;

import it.trovatore.server.api.SearchParameters;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Rewrites a query as typed so that one of its words becomes required: in quotes. */
final class RequiredWord {
  private RequiredWord() {}

  /**
   * The query with the word in quotes where it stands alone, else with the quoted word at its end.
   */
  static String in(String q, String word) {
    String quoted = '"' + word + '"';
    boolean hasQuotes = q.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    String[] parts = q.strip().split("\\s+", -1);
    if (hasQuotes || !Arrays.asList(parts).contains(word)) {
      return q.strip() + ' ' + quoted;
    }
    return Arrays.stream(parts)
        .map(part -> part.equals(word) ? quoted : part)
        .collect(Collectors.joining(" "));
  }

  /** Whether the rewritten query is short enough to be asked. */
  static boolean fits(String q, String word) {
    return q.length() + word.length() + 3 <= SearchParameters.MAX_QUERY;
  }
}
