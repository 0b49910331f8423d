package it.trovatore.indexer.sync;

import it.trovatore.indexer.source.CorpusFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Remembers which files are still being written, and loses patience with one that always is. */
final class Settling {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Instant> since = new HashMap<>();
  private Duration settle = Duration.ZERO;
  private Instant now = Instant.EPOCH;

  /** Begins a run. */
  void begin(Duration settleFor) {
    settle = settleFor;
    now = Instant.now();
  }

  /** There are no other files than these. */
  void forgetAllBut(Set<String> paths) {
    since.keySet().retainAll(paths);
  }

  boolean isBeingWritten(CorpusFile file) {
    Duration age = Duration.between(file.modified(), now);
    if (age.isNegative() || age.compareTo(settle) >= 0) {
      since.remove(file.path());
      return false;
    }
    Instant first = since.computeIfAbsent(file.path(), path -> now);
    return Duration.between(first, now).compareTo(PATIENCE) < 0;
  }
}
