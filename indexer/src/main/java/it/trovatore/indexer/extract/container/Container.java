package it.trovatore.indexer.extract.container;

import it.trovatore.indexer.extract.draft.ExtractionException;
import java.io.IOException;

/**
 * Reads the files of one format that may hold several documents, one after the other and never all
 * at once. What was given before an exception is good. Thread-safe.
 */
public interface Container {
  void read(Item item, Findings findings) throws IOException, ExtractionException;
}
