package it.trovatore.search.query;

import java.util.List;

/**
 * What the parser understood.
 *
 * @param text as it was typed
 * @param query the tree
 * @param warnings what could not be taken as meant and how it was taken instead, in Italian
 */
public record ParsedQuery(String text, Query query, List<String> warnings) {
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
