package it.trovatore.indexer.extract;

import it.trovatore.indexer.source.CorpusFile;
import java.util.concurrent.CancellationException;

/** Turns files into documents. Thread-safe; whatever a file holds, it costs no more than itself. */
public interface TextExtractor {

  /**
   * How many files are read at the same time at most. Whoever takes documents of several files in
   * an order has no more readers than this: the first file's would else wait for its turn while
   * those of later files keep theirs until their documents are taken.
   */
  int AT_ONCE = Runtime.getRuntime().availableProcessors();

  /**
   * Reads one file.
   *
   * @param documents is given the documents on this thread; when it throws {@link
   *     CancellationException} the extraction ends with that exception
   * @return the format and what went wrong; documents that were given before a problem are good,
   *     unless the format is empty
   * @throws ExtractorException when nothing can be said of the file, because what reads it cannot
   *     be started
   */
  Extraction extract(CorpusFile file, Receiver documents);
}
