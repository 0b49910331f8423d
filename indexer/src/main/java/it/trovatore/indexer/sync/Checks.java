package it.trovatore.indexer.sync;

import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has all files of the index read through once at the start, when it was built anew, and then again
 * and again, for bits also flip in files that nobody has written or read for long. The first
 * reading is as fast as it can be; each later one rests three times as long as it reads, so that
 * searching does not suffer. An index that is not there yet is looked for every minute.
 *
 * <p>What is found, the engine tells. Closing ends a reading under way.
 */
final class Checks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
  private static final int REST = 3;
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(5);

  private final Engine engine;
  private final Duration interval;
  private final Semaphore called = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Checks that have not begun.
   *
   * @param interval from the end of a reading to the next
   */
  Checks(Engine engine, Duration interval) {
    this.engine = engine;
    this.interval = interval;
    this.thread = Thread.ofPlatform().daemon().name("check").unstarted(this::run);
  }

  /** Begins; returns at once. */
  void start() {
    thread.start();
  }

  private void run() {
    try {
      boolean read = check(0);
      while (!isClosedAfter(read ? interval : soon())) {
        read = check(REST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The index was built anew, and is to be read through. */
  void call() {
    called.release();
  }

  private boolean isClosedAfter(Duration wait) throws InterruptedException {
    if (called.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
      called.drainPermits();
    }
    return closed.getCount() == 0;
  }

  private Duration soon() {
    return interval.compareTo(SOON) < 0 ? interval : SOON;
  }

  private boolean check(int rest) {
    Pace pace = new Pace(rest);
    try {
      return engine.check(bytes -> pace.keep());
    } catch (EngineException e) {
      LOG.warn("the index could not be checked: {}", e.getMessage());
    } catch (CancellationException e) {
      LOG.debug("the check of the index is given up");
    } catch (RuntimeException e) {
      LOG.error("the check of the index failed", e);
    }
    return false;
  }

  @Override
  public void close() {
    closed.countDown();
    called.release();
    try {
      if (!thread.join(PATIENCE_AT_CLOSING)) {
        LOG.warn("the index is still being checked; leaving it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Rests after each part so many times as long as reading it took. */
  private final class Pace {
    private final int rest;
    private long began = System.nanoTime();

    Pace(int rest) {
      this.rest = rest;
    }

    void keep() {
      try {
        if (closed.await(rest * (System.nanoTime() - began), TimeUnit.NANOSECONDS)) {
          throw new CancellationException("closed");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
      began = System.nanoTime();
    }
  }
}
