package it.trovatore.search.query;

/** What the scanner makes of a stretch of the text, in order. */
sealed interface Token {
  /** What operators can stand beside. */
  sealed interface Term extends Token {
    Query query();
  }

  /** A clause, with its exclusion if it has the sign. */
  record Clause(Query query) implements Term {}

  /** One end of the dates, {@link Key#FROM} or {@link Key#TO}; not yet merged with the other. */
  record Limit(Key end, DatePeriod period) implements Term {
    @Override
    public Query query() {
      return end == Key.FROM
          ? new Query.Dates(period.first(), null)
          : new Query.Dates(null, period.last());
    }
  }

  /** The exclusion of what the term lets through; an exclusion stays as it is. */
  static Term excluded(Term term) {
    return term.query() instanceof Query.Not ? term : new Clause(new Query.Not(term.query()));
  }

  /** A word or sign that stands between clauses. */
  enum Operator implements Token {
    OR("OR"),
    BAR("|"),
    AND("AND"),
    NOT("NOT");

    private final String typed;

    Operator(String typed) {
      this.typed = typed;
    }

    String typed() {
      return typed;
    }
  }
}
