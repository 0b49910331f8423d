package it.trovatore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedRandomisationTest {

  @Test
  void equalSystemsAreNotToldApart() {
    double[] scores = {.1, .9, .4};
    assertEquals(1, PairedRandomisation.p(scores, scores));
  }

  /** Of the eight exchanges of three equal differences two give as large a mean: a quarter. */
  @Test
  void fewQueriesGiveTheShareOfTheirExchanges() {
    assertEquals(.25, PairedRandomisation.p(new double[] {1, 1, 1}, new double[3]), .02);
  }

  @Test
  void whatIsBetterEverywhereIsHardlyChance() {
    double[] better = new double[50];
    Arrays.fill(better, .1);
    assertTrue(PairedRandomisation.p(better, new double[50]) < .001);
    assertTrue(PairedRandomisation.p(new double[50], better) < .001);
  }
}
