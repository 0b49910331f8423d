package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.Corpus;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents come from. Closing the parts is up to whoever made them.
 *
 * @param corpus the folders
 * @param extractor reads their files
 * @param inbox what is sent; null leaves in the index what there is of sent documents
 */
public record Sources(Corpus corpus, TextExtractor extractor, @Nullable Inbox inbox) {

  /** Without sent documents. */
  public Sources(Corpus corpus, TextExtractor extractor) {
    this(corpus, extractor, null);
  }
}
