package it.trovatore.indexer.isolation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the child when the parent has gone, also when that was killed and the child is busy; the
 * workspace, which nobody else would delete then, goes with it.
 */
final class ParentWatch implements Runnable {
  private static final Duration PERIOD = Duration.ofMillis(500);

  private final long parent;
  private final Path workspace;

  private ParentWatch(long parent, Path workspace) {
    this.parent = parent;
    this.workspace = workspace;
  }

  static void start(long parent, Path workspace) {
    Thread.ofPlatform().daemon().name("parent-watch").start(new ParentWatch(parent, workspace));
  }

  @Override
  public void run() {
    try {
      Optional<ProcessHandle> process = ProcessHandle.of(parent);
      while (process.isPresent() && process.get().isAlive()) {
        LockSupport.parkNanos(PERIOD.toNanos());
      }
      Workspace.delete(workspace);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }
}
