package it.trovatore.lucene.query;

import it.trovatore.lucene.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * <i>Con</i> and <i>per</i> with the article behind them, which older prose writes as one word and
 * today's in two: <i>colla, pel</i>; some still do (<i>col</i>). Whoever quotes writes either.
 */
final class OldPrepositions {

  private static final Map<String, String> AS_ONE =
      Map.ofEntries(
          Map.entry("con il", "col"),
          Map.entry("con lo", "collo"),
          Map.entry("con la", "colla"),
          Map.entry("con i", "coi"),
          Map.entry("con gli", "cogli"),
          Map.entry("con le", "colle"),
          Map.entry("per il", "pel"),
          Map.entry("per lo", "pello"),
          Map.entry("per la", "pella"),
          Map.entry("per i", "pei"),
          Map.entry("per gli", "pegli"),
          Map.entry("per le", "pelle"));

  private static final Map<String, String> IN_TWO =
      AS_ONE.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private OldPrepositions() {}

  /** The words with each of them as one, or the words themselves. */
  static List<Words.Word> asOne(List<Words.Word> words) {
    List<Words.Word> result = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String two =
          i + 1 < words.size() ? words.get(i).surface() + " " + words.get(i + 1).surface() : "";
      String one = AS_ONE.get(two);
      if (one == null) {
        result.add(words.get(i));
      } else {
        result.addAll(Words.of(one).list());
        i++;
      }
    }
    return result.size() == words.size() ? words : result;
  }

  /** The words with each of them in two, or the words themselves. */
  static List<Words.Word> inTwo(List<Words.Word> words) {
    List<Words.Word> result = new ArrayList<>(words.size());
    for (Words.Word word : words) {
      String two = IN_TWO.get(word.surface());
      if (two == null) {
        result.add(word);
      } else {
        result.addAll(Words.of(two).list());
      }
    }
    return result.size() == words.size() ? words : result;
  }
}
