package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE - 3, Long.MIN_VALUE})
  void aBurstPassesThenOnePerInterval(long start) {
    AtomicLong clock = new AtomicLong(start);
    Throttle throttle = new Throttle(2, Duration.ofNanos(10), clock::get);
    assertEquals(Duration.ZERO, throttle.take());
    assertEquals(Duration.ZERO, throttle.take());
    assertEquals(Duration.ofNanos(10), throttle.take());
    clock.addAndGet(4);
    assertEquals(Duration.ofNanos(6), throttle.take());
    clock.addAndGet(6);
    assertEquals(Duration.ZERO, throttle.take());
    assertEquals(Duration.ofNanos(10), throttle.take());
  }

  @Test
  void aLongRestGivesNoMoreThanTheBurst() {
    AtomicLong clock = new AtomicLong();
    Throttle throttle = new Throttle(2, Duration.ofNanos(10), clock::get);
    clock.set(1_000_000);
    assertEquals(Duration.ZERO, throttle.take());
    assertEquals(Duration.ZERO, throttle.take());
    assertEquals(Duration.ofNanos(10), throttle.take());
  }
}
