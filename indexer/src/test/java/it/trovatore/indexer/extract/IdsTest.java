package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdsTest {
  private static final int MANY = 300_000;

  private final Ids ids = new Ids();

  @Test
  void whatWasAddedIsThereOnceAndNothingElse() {
    for (int i = 0; i < MANY; i++) {
      ids.add("a.jsonl#" + i);
      ids.add("a.jsonl#" + i / 2);
    }

    assertEquals(MANY, ids.size());
    for (int i = 0; i < MANY; i++) {
      assertTrue(ids.contains("a.jsonl#" + i));
      assertFalse(ids.contains("a.jsonl#" + i + "b"));
    }
  }

  @Test
  void aFreeIdGoesOnCounting() {
    for (int i = 1; i <= 100; i++) {
      assertEquals(i == 1 ? "a" : "a-" + i, ids.free("a"));
      ids.add(ids.free("a"));
    }
    assertEquals("b", ids.free("b"));
    assertEquals("a-2-2", ids.free("a-2"));
  }
}
