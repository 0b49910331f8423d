package it.trovatore.analysis;

import java.util.Map;

/** What the factories of this package take. */
final class NoParameters {

  private NoParameters() {}

  /**
   * Refuses all parameters.
   *
   * @param left those that Lucene's own factories have not taken
   */
  static void check(Map<String, String> left) {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + left);
    }
  }
}
