package it.trovatore.server.page;

import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.engine.SearchRequest.Sort;
import it.trovatore.server.api.Answering;
import it.trovatore.server.api.SearchParameters;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The searches that the start page offers: those that find something. They are tried once for each
 * state of the index, in the background; who asks meanwhile gets those of the state before, and at
 * first all. Thread-safe.
 */
final class Examples {
  private static final List<String> ALL =
      List.of(
          "\"tavola rotonda a Davos\"",
          "modelli open source",
          "energia -nucleare",
          "titolo:PyTorch",
          "formato:pdf dal:2024-01-01");

  private final Answering answering;
  private final Executor background;
  private final AtomicBoolean trying = new AtomicBoolean();
  private volatile Found found = new Found(new State(0, null), links(q -> true));

  Examples(Answering answering, Executor background) {
    this.answering = answering;
    this.background = background;
  }

  private record State(long documents, @Nullable Instant committed) {}

  private record Found(State state, List<Link> links) {}

  /** What to offer while the index is in this state. */
  List<Link> in(IndexStatus status) {
    State state = new State(status.documents(), status.committed());
    if (!state.equals(found.state) && trying.compareAndSet(false, true)) {
      background.execute(() -> tryAllIn(state));
    }
    return found.links;
  }

  private void tryAllIn(State state) {
    try {
      found = new Found(state, links(this::findsSomething));
    } finally {
      trying.set(false);
    }
  }

  private static List<Link> links(Predicate<String> offered) {
    return ALL.stream().filter(offered).map(Link::search).toList();
  }

  private boolean findsSomething(String q) {
    try {
      SearchParameters asked = new SearchParameters(q, 1, 1, Sort.RELEVANCE, true, true);
      return answering.search(asked).response().total() > 0;
    } catch (EngineException | CancellationException e) {
      return false; // it cannot be read, or is being closed
    }
  }
}
