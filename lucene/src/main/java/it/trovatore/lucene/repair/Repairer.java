package it.trovatore.lucene.repair;

import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Repairs a query in visible steps, in this order and only where needed: parts of one word are
 * joined ({@link Joining}); words that neither the collection nor the language has are corrected,
 * or taken apart where two were written as one, and what only the language has gives way to its
 * {@link Relatives} ({@link Corrections}); what was corrected is joined; at last, when nothing is
 * found, a required word is dropped ({@link Dropping}), or else the words of a phrase beside others
 * are searched by themselves ({@link Unquoted}); of a phrase alone this is only suggested. Words of
 * phrases, exclusions and filters are never altered. A step is taken only if it has hits.
 */
public final class Repairer {

  private Repairer() {}

  /**
   * The query with its repairs.
   *
   * @param nothingFound whether the query is known to have no hits, which allows more
   */
  public static Repaired repair(SearchTerms terms, Query query, boolean nothingFound)
      throws IOException {
    return query instanceof Query.All all
        ? repair(new Holdings(terms), all, nothingFound)
        : Repaired.verbatim(query);
  }

  private static Repaired repair(Holdings holdings, Query.All asked, boolean nothingFound)
      throws IOException {
    Step step = respelled(holdings, asked.clauses(), nothingFound);
    if (nothingFound && isInVain(step, holdings)) {
      step = step.then(new Dropping(holdings).of(step.clauses()));
    }
    if (nothingFound && isInVain(step, holdings)) {
      Step unquoted = Unquoted.of(step.clauses());
      boolean finds = unquoted.alters() && holdings.hits(unquoted.query()) > 0;
      if (finds && Unquoted.isPhraseAlone(step.clauses())) {
        return step.repaired(asked, unquoted.query());
      }
      step = finds ? step.then(unquoted) : new Step(asked.clauses(), List.of());
    }
    Suggestions suggestions = new Suggestions(holdings);
    return step.repaired(
        asked,
        nothingFound && !step.alters()
            ? suggestions.ofNothing(step.clauses())
            : suggestions.of(step.clauses()));
  }

  /** With words joined, corrected and taken apart. */
  private static Step respelled(Holdings holdings, List<Query> clauses, boolean nothingFound)
      throws IOException {
    Joining joining = new Joining(holdings, new Boundaries(holdings));
    Step joined = joining.of(clauses, false);
    Step corrected = new Corrections(holdings, joined.clauses()).all();
    Step step = joined.then(corrected);
    return corrected.alters() || nothingFound
        ? step.then(joining.of(step.clauses(), nothingFound))
        : step;
  }

  private static boolean isInVain(Step step, Holdings holdings) throws IOException {
    return !step.alters() || holdings.hits(step.query()) == 0;
  }

  static boolean looksForText(Query clause) {
    return clause instanceof Query.Text || (clause instanceof Query.Or && !clause.isFilter());
  }

  static List<Query> others(Query clause, List<Query> all) {
    List<Query> others = new ArrayList<>(all);
    others.remove(clause);
    return others;
  }
}
