package it.trovatore.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds whoever comes until it is closed. Thread-safe. */
final class Hold implements AutoCloseable {
  private static final int PATIENCE = 60;

  /** One that holds nobody. */
  static final Hold NONE = new Hold();

  static {
    NONE.close();
  }

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Waits until this is closed. */
  void pass() throws InterruptedIOException {
    reached.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("held");
    }
  }

  /** Waits until somebody is held. */
  void awaitSomeone() throws InterruptedException {
    assertTrue(reached.await(PATIENCE, TimeUnit.SECONDS), "nobody came");
  }

  @Override
  public void close() {
    released.countDown();
  }
}
