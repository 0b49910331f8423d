package it.trovatore.indexer.extract;

import it.trovatore.search.document.SourceDocument;
import java.util.function.Consumer;

/**
 * Is given the documents of a file one by one, as they are read, on the thread that reads. A {@link
 * java.util.concurrent.CancellationException} that it throws ends the extraction.
 */
@FunctionalInterface
public interface Receiver extends Consumer<SourceDocument> {

  /** So many bytes of the file are read; told now and then, and not of every format. */
  default void reached(long bytes) {}

  /** The file, or what lies in it and comes next, is about to be read as this format. */
  default void recognized(String format) {}
}
