package it.trovatore.lucene.repair;

import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Repairs a query in visible steps, in this order and only where needed: parts of one word are
 * joined ({@link Joining}); words that neither the collection nor the language has are corrected,
 * or taken apart where two were written as one, and what only the language has gives way to its
 * {@link Relatives} ({@link Corrections}); what was corrected is joined; at last, when nothing is
 * found, a required word is dropped ({@link Dropping}), or else the words of a phrase beside others
 * are searched by themselves ({@link Unquoted}); of a phrase alone this is only suggested. Words of
 * phrases, exclusions and filters are never altered. A step is taken only if it has hits. One
 * instance for one query and one thread: what it has found out stays known to it.
 */
public final class Repairer {

  private final Query query;
  private final Holdings holdings;
  private final Joining joining;
  private @Nullable Corrected corrected;

  public Repairer(SearchTerms terms, Query query) {
    this.query = query;
    this.holdings = new Holdings(terms);
    this.joining = new Joining(holdings, new Boundaries(holdings));
  }

  /**
   * The query with its repairs.
   *
   * @param nothingFound whether the query is known to have no hits, which allows more
   */
  public Repaired repair(boolean nothingFound) throws IOException {
    return query instanceof Query.All all
        ? repair(all.clauses(), nothingFound)
        : Repaired.verbatim(query);
  }

  private Repaired repair(List<Query> asked, boolean nothingFound) throws IOException {
    Step step = respelled(asked, nothingFound);
    if (nothingFound && isInVain(step)) {
      step = step.then(new Dropping(holdings).of(step.clauses()));
    }
    if (nothingFound && isInVain(step)) {
      Step unquoted = Unquoted.of(holdings, step.clauses());
      boolean finds = unquoted.alters() && holdings.hits(unquoted.query()) > 0;
      if (finds && Unquoted.isPhraseAlone(step.clauses())) {
        return step.repaired(query, unquoted.query());
      }
      step = finds ? step.then(unquoted) : Step.none(asked);
    }
    Suggestions suggestions = new Suggestions(holdings);
    return step.repaired(
        query,
        nothingFound && !step.alters()
            ? suggestions.ofNothing(step.clauses())
            : suggestions.of(step.clauses()));
  }

  /** With words joined, corrected and taken apart. */
  private Step respelled(List<Query> clauses, boolean nothingFound) throws IOException {
    Corrected known = corrected(clauses);
    return known.alters() || nothingFound
        ? known.step().then(joining.of(known.step().clauses(), nothingFound))
        : known.step();
  }

  private Corrected corrected(List<Query> clauses) throws IOException {
    Corrected known = corrected;
    if (known == null) {
      Step joined = joining.of(clauses, false);
      Step corrections = new Corrections(holdings, joined.clauses()).all();
      known = new Corrected(joined.then(corrections), corrections.alters());
      corrected = known;
    }
    return known;
  }

  /**
   * The query before what was corrected is joined.
   *
   * @param alters whether anything was corrected
   */
  private record Corrected(Step step, boolean alters) {}

  private boolean isInVain(Step step) throws IOException {
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
