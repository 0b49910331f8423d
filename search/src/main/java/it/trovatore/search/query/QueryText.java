package it.trovatore.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries in one canonical form: Italian keys, straight quotation marks, {@code OR}, a
 * hyphen for an exclusion, whole dates, and a plus before a word that would read as something else.
 * For every tree that {@link QueryParser} makes, parsing the text again gives an equal tree; what
 * no query can say (an exclusion of several clauses, say) is written as near as the syntax allows.
 */
public final class QueryText {
  private QueryText() {}

  /** The query as text; empty for {@link Query.Everything}. */
  public static String of(Query query) {
    return switch (query) {
      case Query.All all -> joined(all.clauses(), " ");
      case Query.Or or -> joined(or.alternatives(), " OR ");
      case Query.Not not -> excluded(not.clause());
      case Query.Word word when !Scanner.readsAsWord(word.field(), word.text()) -> "+" + term(word);
      case Query.Prefix prefix when !Scanner.readsAsWord(prefix.field(), prefix.text()) ->
          "+" + term(prefix);
      default -> term(query);
    };
  }

  private static String excluded(Query clause) {
    String term = term(clause);
    return Minus.mayBelongTo(term) ? Token.Operator.NOT.typed() + " " + of(clause) : "-" + term;
  }

  private static String joined(List<Query> queries, String separator) {
    return queries.stream().map(QueryText::of).collect(Collectors.joining(separator));
  }

  private static String term(Query query) {
    return switch (query) {
      case Query.Word word -> key(word.field()) + word.text();
      case Query.Prefix prefix -> key(prefix.field()) + prefix.text() + "*";
      case Query.Phrase phrase ->
          key(phrase.field())
              + '"'
              + phrase.text()
              + '"'
              + (phrase.slop() == 0 ? "" : Scanner.PROXIMITY + phrase.slop());
      case Query.Format format -> Key.FORMAT.prefix() + format.format();
      case Query.Language language -> Key.LANGUAGE.prefix() + language.code();
      case Query.Dates dates -> dates(dates.from(), dates.to());
      case Query.Everything everything -> "";
      case Query.All all -> of(all);
      case Query.Or or -> of(or);
      case Query.Not not -> of(not);
    };
  }

  private static String key(Field field) {
    return field == Field.ANYWHERE ? "" : field.keyword() + ":";
  }

  private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : Key.FROM.prefix() + from)
        + (from == null || to == null ? "" : " ")
        + (to == null ? "" : Key.TO.prefix() + to);
  }
}
