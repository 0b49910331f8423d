package it.trovatore.indexer.extract;

import java.io.IOException;

/**
 * Reads the files of one format that may hold several documents, one after the other and never all
 * at once. What was given before an exception is good. Thread-safe.
 */
interface Container {
  void read(Item item, Findings findings) throws IOException, ExtractionException;
}
