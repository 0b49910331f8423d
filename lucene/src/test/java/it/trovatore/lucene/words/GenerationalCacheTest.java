package it.trovatore.lucene.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GenerationalCacheTest {

  private final AtomicInteger made = new AtomicInteger();
  private final GenerationalCache<Integer, String> recent = new GenerationalCache<>(10);

  @Test
  void theLastOnesAreNotMadeAgain() {
    ask(0, 25);
    ask(15, 25);
    assertEquals(25, made.get());
  }

  @Test
  void whatIsAskedForAgainStays() {
    for (int i = 1; i < 100; i++) {
      ask(0, 1);
      ask(i, i + 1);
    }
    assertEquals(100, made.get());
  }

  @Test
  void whatNobodyAsksForGoes() {
    ask(0, 40);
    ask(0, 1);
    assertEquals(41, made.get());
  }

  @Test
  void whatIsNotWorthItIsMadeEachTime() {
    GenerationalCache<Integer, String> even = new GenerationalCache<>(10, key -> key % 2 == 0);
    for (int i = 0; i < 6; i++) {
      even.get(i % 2, key -> "v" + made.incrementAndGet());
    }
    assertEquals(1 + 3, made.get());
  }

  private void ask(int from, int to) {
    for (int i = from; i < to; i++) {
      assertEquals(
          "v" + i, recent.get(i, key -> "v" + key + (made.incrementAndGet() > 0 ? "" : "?")));
    }
  }
}
