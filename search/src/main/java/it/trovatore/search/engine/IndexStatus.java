package it.trovatore.search.engine;

import it.trovatore.search.document.FileRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of what searches see: the last commit, or more while a writer shows what it has not
 * committed yet.
 *
 * @param documents that can be found
 * @param files known, those with problems included
 * @param rejected the files with problems, by path; {@link FileRecord#documents} tells whether a
 *     part of the file was indexed all the same
 * @param committed when the last commit was, or null before the first
 * @param bytes on disk
 * @param fingerprint of the schema and the analysis that wrote the index
 * @param damage what is wrong with the files of the index, a sentence for people, in Italian; null
 *     when nothing is known to be. The rest of the state is then that of what can still be read,
 *     with null for {@code committed} when there is none
 * @param checked when all files were last read through and were what was written; null when that
 *     has not been since the engine was opened
 */
public record IndexStatus(
    long documents,
    long files,
    List<FileRecord> rejected,
    @Nullable Instant committed,
    long bytes,
    String fingerprint,
    @Nullable String damage,
    @Nullable Instant checked) {
  public IndexStatus {
    rejected = List.copyOf(rejected);
  }
}
