package it.trovatore.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules from the ending of a form to those of the lemmas that may have it, in order. Immutable. */
final class EndingRules {

  private final Map<Character, List<Rule>> byLastLetter = new HashMap<>();

  EndingRules(List<Rule> rules) {
    for (Rule rule : rules) {
      byLastLetter.computeIfAbsent(last(rule.ending()), letter -> new ArrayList<>()).add(rule);
    }
  }

  /**
   * One rule.
   *
   * @param ending of the form, at least a letter
   * @param ofLemma what the lemma may have instead
   * @param shortestRoot how many letters must come before the ending
   */
  record Rule(String ending, List<String> ofLemma, int shortestRoot) {}

  /** The lemmas that a form may be of, whether or not there are such words. */
  List<String> lemmas(String form) {
    List<Rule> rules = form.isEmpty() ? null : byLastLetter.get(last(form));
    if (rules == null) {
      return List.of();
    }
    List<String> lemmas = new ArrayList<>();
    for (Rule rule : rules) {
      int root = form.length() - rule.ending().length();
      if (root >= rule.shortestRoot() && form.endsWith(rule.ending())) {
        for (String ending : rule.ofLemma()) {
          lemmas.add(form.substring(0, root) + ending);
        }
      }
    }
    return lemmas;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
