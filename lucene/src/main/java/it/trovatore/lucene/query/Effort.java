package it.trovatore.lucene.query;

import java.util.HashMap;
import java.util.Map;

/**
 * What the clauses of one search may cost together where each alone costs little: what is asked for
 * first is granted, and asking again is free. Not thread-safe.
 */
final class Effort {

  /**
   * The sum of the squares of how many parts the numbered pieces have: one of 32, or more dates
   * than anybody types. Looking for one takes the longer the more parts and positions it has.
   */
  private static final int MOST_OF_PIECES = 1_024;

  private final Map<String, Boolean> pieces = new HashMap<>();
  private int ofPieces;

  /** Whether the parts of a numbered piece ({@link Words#isNumbered}) are looked for together. */
  boolean grantsTogether(String piece, Words parts) {
    return pieces.computeIfAbsent(
        piece,
        text -> {
          int cost = parts.content().size() * parts.content().size();
          boolean granted = cost <= MOST_OF_PIECES - ofPieces;
          ofPieces += granted ? cost : 0;
          return granted;
        });
  }
}
