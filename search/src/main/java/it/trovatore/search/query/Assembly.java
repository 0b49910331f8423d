package it.trovatore.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts tokens together to a tree; used once. {@code OR} binds the clauses on its two sides and
 * chains; exclusions and dates are no alternatives and go to the top. The last date of each end
 * counts, and both ends make one clause, where the first of them stood.
 */
final class Assembly {
  private final Warnings warnings;
  private final List<Query> clauses = new ArrayList<>();
  private final List<Token.Term> alternatives = new ArrayList<>();
  private Token.@Nullable Operator pendingOr;
  private boolean pendingNot;
  private Token.@Nullable Limit from;
  private Token.@Nullable Limit to;
  private int datesAt;

  private Assembly(Warnings warnings) {
    this.warnings = warnings;
  }

  static Query of(List<Token> tokens, Warnings warnings) {
    List<Query> clauses =
        tokens.stream().allMatch(Token.Operator.class::isInstance)
            ? operatorsAsWords(tokens, warnings)
            : new Assembly(warnings).clauses(tokens);
    return clauses.isEmpty() ? new Query.Everything() : new Query.All(clauses);
  }

  private static List<Query> operatorsAsWords(List<Token> tokens, Warnings warnings) {
    List<Query> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Operator operator && operator != Token.Operator.BAR) {
        warnings.operatorAlone(operator);
        words.add(new Query.Word(Field.ANYWHERE, operator.typed()));
      }
    }
    return words;
  }

  private List<Query> clauses(List<Token> tokens) {
    for (Token token : tokens) {
      switch (token) {
        case Token.Operator operator -> operator(operator);
        case Token.Term term -> term(pendingNot ? Token.excluded(term) : term);
      }
    }
    endAlternatives();
    if (pendingNot) {
      warnings.dangling(Token.Operator.NOT);
    } else if (pendingOr != null) {
      warnings.dangling(pendingOr);
    }
    if (from != null || to != null) {
      clauses.add(datesAt, dates());
    }
    return clauses;
  }

  private void operator(Token.Operator operator) {
    switch (operator) {
      case OR, BAR -> {
        if (pendingNot) {
          warnings.dangling(Token.Operator.NOT);
          pendingNot = false;
        }
        if (alternatives.isEmpty()) {
          warnings.dangling(operator);
        } else {
          pendingOr = operator;
        }
      }
      case NOT -> pendingNot = true;
      case AND -> {}
    }
  }

  private void term(Token.Term term) {
    if (pendingOr == null) {
      endAlternatives();
    }
    alternatives.add(term);
    pendingOr = null;
    pendingNot = false;
  }

  private void endAlternatives() {
    List<Query> wanted = new ArrayList<>();
    List<Token.Term> others = new ArrayList<>();
    for (Token.Term term : alternatives) {
      if (term instanceof Token.Clause clause && !(clause.query() instanceof Query.Not)) {
        wanted.add(clause.query());
      } else {
        others.add(term);
      }
    }
    if (wanted.size() > 1) {
      clauses.add(new Query.Or(wanted));
    } else {
      clauses.addAll(wanted);
    }
    boolean misplaced = alternatives.size() > 1;
    for (Token.Term other : others) {
      if (misplaced) {
        warnings.notAnAlternative(other.query());
      }
      switch (other) {
        case Token.Clause exclusion -> clauses.add(exclusion.query());
        case Token.Limit limit -> limit(limit);
      }
    }
    alternatives.clear();
  }

  private void limit(Token.Limit limit) {
    if (from == null && to == null) {
      datesAt = clauses.size();
    }
    Token.Limit before;
    if (limit.end() == Key.FROM) {
      before = from;
      from = limit;
    } else {
      before = to;
      to = limit;
    }
    if (before != null) {
      warnings.repeatedLimit(limit.end());
    }
  }

  private Query.Dates dates() {
    LocalDate first = from == null ? null : from.period().first();
    LocalDate last = to == null ? null : to.period().last();
    if (from != null && to != null && from.period().first().isAfter(to.period().last())) {
      Query.Dates swapped = new Query.Dates(to.period().first(), from.period().last());
      warnings.swappedDates(swapped);
      return swapped;
    }
    return new Query.Dates(first, last);
  }
}
