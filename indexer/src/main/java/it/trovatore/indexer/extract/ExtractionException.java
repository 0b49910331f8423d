package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;

/** A file gives no documents, for a reason that people are told. */
final class ExtractionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ExtractionException(Problem.Kind kind) {
    this(kind, "");
  }

  ExtractionException(Problem.Kind kind, String detail) {
    this(new Problem(kind, detail));
  }

  ExtractionException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
