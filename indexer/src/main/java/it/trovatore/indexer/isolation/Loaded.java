package it.trovatore.indexer.isolation;

import java.util.HashSet;
import java.util.Set;

/**
 * For which formats a child has loaded what reads them, which takes longer than most files do. For
 * one thread.
 */
final class Loaded {
  private final Set<String> formats = new HashSet<>();

  /** Whether no file was recognised yet. */
  boolean isNothing() {
    return formats.isEmpty();
  }

  /** Whether this is the first file of its format. */
  boolean isNew(String format) {
    return formats.add(format);
  }
}
