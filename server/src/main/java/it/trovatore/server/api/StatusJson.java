package it.trovatore.server.api;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.engine.IndexStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the index's state.
 *
 * @param committed ISO-8601 in UTC, or null before the first commit
 * @param bytes on disk
 * @param damage what is wrong with the files of the index, in Italian, or null
 * @param checked when all files of the index were last read through and were what was written,
 *     ISO-8601 in UTC; null when that has not been since the start
 * @param pending how many files of the folder were found and are still to be read; null from the
 *     command line, which cannot know
 * @param pendingSent how many documents were sent or deleted of which searches do not know yet;
 *     null when it cannot be known
 * @param problem why the index does not follow at present, in Italian, or null; null from the
 *     command line, which cannot know
 * @param indexing whether a run is under way in this process; null from the command line, which
 *     cannot know
 */
public record StatusJson(
    long documents,
    long files,
    List<RejectedJson> rejected,
    @Nullable String committed,
    long bytes,
    String fingerprint,
    @Nullable String damage,
    @Nullable String checked,
    @Nullable Integer pending,
    @Nullable Long pendingSent,
    @Nullable String problem,
    @Nullable Boolean indexing) {

  /** A file with problems; {@code documents} were indexed from it all the same. */
  public record RejectedJson(String path, int documents, List<ProblemJson> problems) {}

  /** {@code kind} is for programs, {@code message} for people, in Italian. */
  public record ProblemJson(String kind, String message) {
    public static ProblemJson of(Problem problem) {
      return new ProblemJson(problem.kind().name().toLowerCase(Locale.ROOT), problem.message());
    }
  }

  /** The state as the command line knows it. */
  public static StatusJson of(IndexStatus status) {
    return of(status, null, null, null, null);
  }

  public static StatusJson of(
      IndexStatus status,
      @Nullable Integer pending,
      @Nullable Long pendingSent,
      @Nullable String problem,
      @Nullable Boolean indexing) {
    return new StatusJson(
        status.documents(),
        status.files(),
        status.rejected().stream().map(StatusJson::rejected).toList(),
        text(status.committed()),
        status.bytes(),
        status.fingerprint(),
        status.damage(),
        text(status.checked()),
        pending,
        pendingSent,
        problem,
        indexing);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static RejectedJson rejected(FileRecord file) {
    return new RejectedJson(
        file.path(), file.documents(), file.problems().stream().map(ProblemJson::of).toList());
  }
}
