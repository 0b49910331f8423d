package it.trovatore.bench;

import java.util.Random;

/**
 * Fisher's paired randomisation test (Smucker, Allan, Carterette 2007): how often a random exchange
 * of the two systems' scores, query by query, gives a mean difference at least as large.
 */
final class PairedRandomisation {

  private static final int ROUNDS = 10_000;
  private static final long SEED = 20_261_123;

  private PairedRandomisation() {}

  /** The two-sided p-value; arrays of the same length, in the same order of queries. */
  static double p(double[] one, double[] other) {
    double[] differences = new double[one.length];
    double observed = 0;
    for (int i = 0; i < one.length; i++) {
      differences[i] = one[i] - other[i];
      observed += differences[i];
    }
    Random random = new Random(SEED);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      if (Math.abs(sum) >= Math.abs(observed) - 1e-12) {
        asLarge++;
      }
    }
    return (asLarge + 1.0) / (ROUNDS + 1.0);
  }
}
