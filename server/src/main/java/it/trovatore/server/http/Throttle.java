package it.trovatore.server.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket: so many requests at once, then one per interval. Thread-safe. */
final class Throttle {
  private final long capacityNanos;
  private final long intervalNanos;
  private final LongSupplier clock;
  private long freeAt;

  /**
   * @param burst how many requests pass at once after a rest
   * @param interval after which one more passes
   * @param clock nanoseconds that only grow, as {@link System#nanoTime}
   */
  Throttle(int burst, Duration interval, LongSupplier clock) {
    this.intervalNanos = interval.toNanos();
    this.capacityNanos = intervalNanos * burst;
    this.clock = clock;
    this.freeAt = clock.getAsLong() - capacityNanos;
  }

  /** Takes a token and returns zero, or takes none and returns how long to wait for one. */
  synchronized Duration take() {
    long now = clock.getAsLong();
    long from = Math.max(freeAt - (now - capacityNanos), 0) + (now - capacityNanos);
    long wait = from + intervalNanos - now;
    if (wait > 0) {
      return Duration.ofNanos(wait);
    }
    freeAt = from + intervalNanos;
    return Duration.ZERO;
  }
}
