package it.trovatore.search.document;

import java.time.Instant;
import java.util.List;

/**
 * What the index knows of one file of the corpus, kept in the index and committed together with the
 * file's documents; the indexer compares the folder with these.
 *
 * @param path in the corpus, {@code /} between the names
 * @param size in bytes when it was read
 * @param modified the file's time when it was read
 * @param hash SHA-256 of the content in lower-case hexadecimal; empty when it could not be read
 * @param format as in {@link SourceDocument#format}; empty when unknown
 * @param documents how many documents it gave
 * @param problems why the file, or some of its records, gave none; empty when all is well
 */
public record FileRecord(
    String path,
    long size,
    Instant modified,
    String hash,
    String format,
    int documents,
    List<Problem> problems) {

  public FileRecord {
    problems = List.copyOf(problems);
  }
}
