package it.trovatore.server.page;

import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import it.trovatore.server.api.SearchParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What to try when a search found nothing, according to what it asks for. A link without an address
 * is advice only.
 */
final class Advice {
  private Advice() {}

  static List<Link> of(SearchParameters asked, Query query) {
    List<Link> advice = new ArrayList<>();
    if (contains(query, Query.Phrase.class)) {
      Query loose = unquoted(query);
      String text = QueryText.of(loose);
      advice.add(
          loose.equals(query) || text.length() > SearchParameters.MAX_QUERY
              ? new Link("Togli le virgolette: una frase si cerca così com'è scritta.", "")
              : Link.to("Cerca le parole anche separate: " + text, asked.withQuery(text)));
    }
    if (contains(query, Query.Dates.class)) {
      advice.add(new Link("Allarga le date (dal:, al:).", ""));
    }
    if (contains(query, Query.Format.class)) {
      advice.add(new Link("Togli il formato (formato:).", ""));
    }
    if (contains(query, Query.Language.class)) {
      advice.add(new Link("Togli la lingua: di molti documenti non si sa.", ""));
    }
    if (contains(query, Query.Not.class)) {
      advice.add(new Link("Togli le parole escluse con il segno meno.", ""));
    }
    if (wantsText(query)) {
      advice.add(new Link("Controlla che le parole siano scritte bene.", ""));
      advice.add(new Link("Prova con parole più comuni, o con meno parole.", ""));
      advice.add(new Link("Cerca l'inizio di una parola con l'asterisco, per esempio energ*.", ""));
    }
    return advice;
  }

  private static boolean wantsText(Query query) {
    return switch (query) {
      case Query.All all -> all.clauses().stream().anyMatch(Advice::wantsText);
      case Query.Or or -> or.alternatives().stream().anyMatch(Advice::wantsText);
      case Query.Text text -> true;
      case Query.Not n -> false;
      case Query.Format f -> false;
      case Query.Language l -> false;
      case Query.Dates d -> false;
      case Query.Everything e -> false;
    };
  }

  /** The query with the words of its phrases, but of those in one field or excluded. */
  private static Query unquoted(Query query) {
    List<Query> clauses = query instanceof Query.All all ? all.clauses() : List.of(query);
    List<Query> loose = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Query.Phrase phrase && phrase.isAnywhere()) {
        loose.addAll(phrase.words());
      } else {
        loose.add(clause);
      }
    }
    return loose.equals(clauses) || loose.isEmpty() ? query : new Query.All(loose);
  }

  private static boolean contains(Query query, Class<? extends Query> kind) {
    if (kind.isInstance(query)) {
      return true;
    }
    return switch (query) {
      case Query.All all -> all.clauses().stream().anyMatch(clause -> contains(clause, kind));
      case Query.Or or -> or.alternatives().stream().anyMatch(clause -> contains(clause, kind));
      case Query.Not not -> contains(not.clause(), kind);
      case Query.Word w -> false;
      case Query.Prefix p -> false;
      case Query.Phrase p -> false;
      case Query.Format f -> false;
      case Query.Language l -> false;
      case Query.Dates d -> false;
      case Query.Everything e -> false;
    };
  }
}
