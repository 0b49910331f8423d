package it.trovatore.indexer.cli;

import it.trovatore.indexer.sync.SyncSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reaches the server that has an index, if there is one: it keeps that index in step itself. */
public interface RunningServer {
  /** No index has a server. */
  RunningServer NONE = (index, work) -> Optional.empty();

  /**
   * Has the server bring its index into step, and waits until it did.
   *
   * @return what it did, without the rejected files, which the index has; empty when no server has
   *     the index
   * @throws Refused when there is one that does not do it
   */
  Optional<SyncSummary> bringIntoStep(Path index, Work work);

  /**
   * What is meant to be done.
   *
   * @param corpus the folders, which must be those that the server follows
   * @param options the {@link ReadingOptions} that were given, by name, which must be the server's
   * @param rebuild whether all is read anew
   */
  record Work(List<Path> corpus, Map<String, String> options, boolean rebuild) {
    public Work {
      corpus = List.copyOf(corpus);
      options = Map.copyOf(options);
    }
  }

  /** A server has the index and did not do what it was asked; the message, Italian, says why. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
