package it.trovatore.server.page;

import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryParser;
import it.trovatore.search.query.QueryText;
import it.trovatore.server.api.SearchParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rewrites a query so that one of its words becomes required: a phrase of its own. */
final class RequiredWord {
  private RequiredWord() {}

  /**
   * The query as text with the phrase in the word's place, or at its end where it stands nowhere by
   * itself; empty for what is no word (<i>energ*</i>, alternatives), or when the text is too long.
   */
  static Optional<String> in(String q, String word) {
    List<Query> read = clauses(QueryParser.parse(word).query());
    if (read.size() != 1 || !(read.getFirst() instanceof Query.Word typed)) {
      return Optional.empty();
    }
    Query required = new Query.Phrase(Field.ANYWHERE, typed.text());
    List<Query> asked = clauses(QueryParser.parse(q).query());
    List<Query> together =
        asked.contains(typed)
            ? asked.stream().map(each -> each.equals(typed) ? required : each).toList()
            : Stream.concat(asked.stream(), Stream.of(required)).toList();
    return Optional.of(QueryText.of(new Query.All(together)))
        .filter(text -> text.length() <= SearchParameters.MAX_QUERY);
  }

  private static List<Query> clauses(Query query) {
    return query instanceof Query.All all ? all.clauses() : List.of(query);
  }
}
