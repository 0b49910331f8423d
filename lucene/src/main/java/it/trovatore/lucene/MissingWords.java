package it.trovatore.lucene;

import it.trovatore.lucene.query.Translation;
import it.trovatore.lucene.scoring.Holders;
import it.trovatore.lucene.scoring.Wanted;
import it.trovatore.lucene.terms.SearchTerms;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the wanted words each document of a page lacks; not the beginning of one that was cut in
 * copying a text which the document has.
 */
final class MissingWords {

  private final Map<Integer, Set<String>> missing = new HashMap<>();

  private MissingWords() {}

  static MissingWords of(SearchTerms terms, Translation translation, int[] documents)
      throws IOException {
    MissingWords result = new MissingWords();
    List<Wanted> wanted = translation.wanted();
    int[] sorted = documents.clone();
    Arrays.sort(sorted);
    for (Wanted each : wanted) {
      boolean[] hold = Holders.among(sorted, terms, each);
      for (int i = 0; i < sorted.length; i++) {
        if (!hold[i]) {
          result.missing.computeIfAbsent(sorted[i], d -> new LinkedHashSet<>()).add(each.text());
        }
      }
    }
    result.leaveCut(translation);
    return result;
  }

  /** A document that has the text with a longer word lacks the last one alone. */
  private void leaveCut(Translation translation) throws IOException {
    if (missing.isEmpty()) {
      return;
    }
    Set<String> last = Set.of(translation.wanted().getLast().text());
    if (missing.containsValue(last)) {
      for (int document : translation.cutTexts().holders().get()) {
        missing.remove(document, last);
      }
    }
  }

  /** The texts of the wanted clauses that the document lacks, in the query's order, each once. */
  List<String> in(int document) {
    return List.copyOf(missing.getOrDefault(document, new LinkedHashSet<>()));
  }
}
