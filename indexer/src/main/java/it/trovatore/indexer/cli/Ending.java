package it.trovatore.indexer.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the program by a signal, while this is open: runs what is to be done then, and holds
 * the process until this is closed, so that the index is closed properly.
 */
public final class Ending implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("ending").unstarted(this::end);
  private volatile boolean ending;

  public Ending() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Runs the action when the program is told to end, at once if it was told already. */
  public void also(Runnable action) {
    actions.add(action);
    if (ending) {
      action.run();
    }
  }

  private void end() {
    ending = true;
    actions.forEach(Runnable::run);
    try {
      closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!ending) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // the program began to end just now
      }
    }
  }
}
