package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clauses of a query behind a step of its repair.
 *
 * @param adjustments what the step altered; empty when the clauses are as they were
 */
record Step(List<Query> clauses, List<Adjustment> adjustments) {
  Step {
    clauses = List.copyOf(clauses);
    adjustments = List.copyOf(adjustments);
  }

  /** The clauses as they were. */
  static Step none(List<Query> clauses) {
    return new Step(clauses, List.of());
  }

  /** The clause as it was. */
  static Step none(Query clause) {
    return none(List.of(clause));
  }

  /** One alteration that put these clauses into the query. */
  static Step to(List<Query> clauses, Adjustment.Kind kind, String from, String to) {
    return new Step(clauses, List.of(new Adjustment(kind, from, to)));
  }

  /** Steps of clauses that stand side by side. */
  static Step together(List<Step> steps) {
    List<Query> clauses = new ArrayList<>();
    List<Adjustment> adjustments = new ArrayList<>();
    for (Step step : steps) {
      clauses.addAll(step.clauses);
      adjustments.addAll(step.adjustments);
    }
    return new Step(clauses, adjustments);
  }

  boolean alters() {
    return !adjustments.isEmpty();
  }

  Query query() {
    return new Query.All(clauses);
  }

  /** This step and one that begins with its clauses. */
  Step then(Step next) {
    return new Step(
        next.clauses, Stream.concat(adjustments.stream(), next.adjustments.stream()).toList());
  }

  /** The query that these steps made of another. */
  Repaired repaired(Query asked, @Nullable Query suggestion) {
    return new Repaired(asked, query(), adjustments, suggestion);
  }
}
