package it.trovatore.lucene.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotSearcherTest {

  @ParameterizedTest
  @CsvSource({"0, 16384", "1, 16384", "2, 16384", "4, 8192", "8, 4096", "32, 1024", "500, 1024"})
  void fewerWordsAreRememberedOfMoreSegments(int segments, int words) {
    assertEquals(words, SnapshotSearcher.remembered(segments));
  }
}
