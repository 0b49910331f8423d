package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.query.Query;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query after its repairs.
 *
 * @param query to be answered
 * @param adjustments the steps that led to it; empty when it is the one that was asked
 * @param suggestion another query with hits that may be what was meant, or null
 */
public record Repaired(Query query, List<Adjustment> adjustments, @Nullable Query suggestion) {
  public Repaired {
    adjustments = List.copyOf(adjustments);
  }

  /** The texts of the words that are in the query by the steps alone. */
  public Set<String> words() {
    if (adjustments.isEmpty()) {
      return Set.of();
    }
    List<String> put =
        adjustments.stream()
            .filter(step -> step.kind() != Kind.UNQUOTED)
            .flatMap(step -> Stream.of(step.to().split(" ")))
            .toList();
    List<String> all = words(query).toList();
    return put.stream()
        .filter(word -> Collections.frequency(all, word) <= Collections.frequency(put, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(Query query) {
    return switch (query) {
      case Query.All all -> all.clauses().stream().flatMap(Repaired::words);
      case Query.Or or -> or.alternatives().stream().flatMap(Repaired::words);
      case Query.Word word -> Stream.of(word.text());
      default -> Stream.empty();
    };
  }

  /** The query as it was asked. */
  public static Repaired verbatim(Query query) {
    return new Repaired(query, List.of(), null);
  }
}
