package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query after its repairs.
 *
 * @param asked as it was typed
 * @param query to be answered
 * @param adjustments the steps that led to it; empty when it is the one that was asked
 * @param suggestion another query with hits that may be what was meant, or null
 */
public record Repaired(
    Query asked, Query query, List<Adjustment> adjustments, @Nullable Query suggestion) {
  public Repaired {
    adjustments = List.copyOf(adjustments);
  }

  /** The query as it was asked. */
  public static Repaired verbatim(Query query) {
    return new Repaired(query, query, List.of(), null);
  }

  /** The texts of the words that are in the query by the steps alone. */
  public Set<String> words() {
    if (adjustments.isEmpty()) {
      return Set.of();
    }
    Set<String> typed = words(asked).collect(Collectors.toUnmodifiableSet());
    return words(query)
        .filter(word -> !typed.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(Query query) {
    return switch (query) {
      case Query.All all -> all.clauses().stream().flatMap(Repaired::words);
      case Query.Or or -> or.alternatives().stream().flatMap(Repaired::words);
      case Query.Word word -> Stream.of(word.text());
      case Query.Phrase phrase -> phrase.words().stream().map(Query.Word::text);
      case Query.Prefix prefix -> Stream.empty();
      case Query.Not not -> Stream.empty();
      case Query.Format format -> Stream.empty();
      case Query.Language language -> Stream.empty();
      case Query.Dates dates -> Stream.empty();
      case Query.Everything everything -> Stream.empty();
    };
  }
}
