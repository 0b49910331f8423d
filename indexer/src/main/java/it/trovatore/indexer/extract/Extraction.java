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
}
