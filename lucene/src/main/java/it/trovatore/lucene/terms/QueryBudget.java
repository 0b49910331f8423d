package it.trovatore.lucene.terms;

import it.trovatore.lucene.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the clauses of one search may cost together where each alone costs little: what is asked for
 * first is granted, and asking again is free. Not thread-safe.
 */
public final class QueryBudget {

  /**
   * The sum of the squares of how many parts the numbered pieces have: one of 32, or more dates
   * than anybody types. Looking for one takes the longer the more parts and positions it has.
   */
  private static final int MOST_OF_PIECES = 1_024;

  /** How many words all the prefixes together are scored by. */
  private static final int MOST_PREFIXED = 2_048;

  private static final int MOST_CODES = 16;

  private final Map<String, Boolean> pieces = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private int ofPieces;
  private int prefixed;

  /** Whether the parts of a numbered piece ({@link Words#isNumbered}) are looked for together. */
  public boolean grantsTogether(String piece, Words parts) {
    return pieces.computeIfAbsent(
        piece,
        text -> {
          int cost = parts.content().size() * parts.content().size();
          boolean granted = cost <= MOST_OF_PIECES - ofPieces;
          ofPieces += granted ? cost : 0;
          return granted;
        });
  }

  /** Whether a code is looked for in other spellings too: of many codes the first ones alone. */
  public boolean grantsSpellings(String code) {
    return codes.contains(code) || (codes.size() < MOST_CODES && codes.add(code));
  }

  /**
   * Whether so many words more that begin with some letters are scored; each call that is granted
   * takes from what is left.
   */
  boolean grantsPrefixed(int words) {
    boolean granted = words <= MOST_PREFIXED - prefixed;
    prefixed += granted ? words : 0;
    return granted;
  }
}
