package it.trovatore.indexer.extract.draft;

import it.trovatore.search.document.Problem;

/** A file gives no documents, for a reason that people are told. */
public final class ExtractionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ExtractionException(Problem.Kind kind) {
    this(kind, "");
  }

  public ExtractionException(Problem.Kind kind, String detail) {
    this(new Problem(kind, detail));
  }

  public ExtractionException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
