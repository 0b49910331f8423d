package it.trovatore.server.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many searches run at once; the others wait a moment and are then sent away, so that
 * a rush slows the server down instead of stopping it.
 */
final class SearchGate {
  private static final long WAIT_MILLIS = 2_000;
  private static final long RETRY_SECONDS = 2;

  private final Semaphore places;
  private final long waitMillis;

  SearchGate() {
    this(4 * Runtime.getRuntime().availableProcessors(), WAIT_MILLIS);
  }

  SearchGate(int places, long waitMillis) {
    this.places = new Semaphore(places);
    this.waitMillis = waitMillis;
  }

  <T> T run(Supplier<T> search) {
    if (!enter()) {
      throw RequestProblem.retryable(
              ErrorCode.BUSY,
              "Ci sono troppe ricerche in corso: riprova fra qualche secondo.",
              RETRY_SECONDS)
          .refuse();
    }
    try {
      return search.get();
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
