package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.util.List;

/**
 * How the extraction of a file ended.
 *
 * @param format as in {@link it.trovatore.search.document.SourceDocument#format}; empty when
 *     unknown
 * @param problems why the file, or a part of it, gave no documents
 */
public record Extraction(String format, List<Problem> problems) {
  public Extraction {
    problems = List.copyOf(problems);
  }

  /**
   * Whether the same file would give the same again; not when the machine kept something from being
   * read, such as a full disk.
   */
  public boolean isFinal() {
    return problems.stream().noneMatch(problem -> isOfTheMachine(problem.kind()));
  }

  /** Whether a problem of this kind tells of the machine, not of the file. */
  static boolean isOfTheMachine(Problem.Kind kind) {
    return kind == Problem.Kind.UNREADABLE || kind == Problem.Kind.NO_ROOM;
  }
}
