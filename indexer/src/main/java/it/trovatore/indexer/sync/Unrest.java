package it.trovatore.indexer.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the file system has told of since it was last listened to. It is due when the file system
 * has been quiet for a moment, or was not for long. Not thread-safe; times are those of {@link
 * System#nanoTime}.
 */
final class Unrest {
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int MOST_SINGLE_FILES = 1000;

  private Set<Path> files = new LinkedHashSet<>();
  private boolean anywhere;
  private boolean goingOn;
  private long first;
  private long last;

  /**
   * These files changed, or without any it is not known what did; nor is it with very many, of
   * which size and time must tell, since reading them all would take long.
   */
  void note(Collection<Path> changed) {
    files.addAll(changed);
    if (files.size() > MOST_SINGLE_FILES) {
      forget();
      anywhere = true;
    }
    anywhere |= changed.isEmpty();
    last = System.nanoTime();
    if (!goingOn) {
      goingOn = true;
      first = last;
    }
  }

  /** These files changed before, and it was not seen to. */
  void remember(Collection<Path> changed) {
    files.addAll(changed);
    anywhere = true;
  }

  /** Whether there is something to be done about, now or soon. */
  boolean isGoingOn() {
    return goingOn;
  }

  /** When that is to be done. */
  long due() {
    long quiet = last + QUIET.toNanos();
    long patient = first + LONGEST.toNanos();
    return quiet - patient < 0 ? quiet : patient;
  }

  /** It is being done. */
  void answered() {
    goingOn = false;
  }

  /** Whether the files that are named are all that changed. */
  boolean isOfKnownFiles() {
    return !anywhere;
  }

  /** The files that changed, which are forgotten here. */
  Collection<Path> takeFiles() {
    Set<Path> taken = files;
    files = new LinkedHashSet<>();
    return taken;
  }

  /** Forgets everything. */
  void forget() {
    files = new LinkedHashSet<>();
    anywhere = false;
  }
}
