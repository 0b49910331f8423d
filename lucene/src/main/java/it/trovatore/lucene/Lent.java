package it.trovatore.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A state of the index that is lent for one use. Whoever borrowed it closes it.
 *
 * @param generation that it reads, null for an empty index
 */
record Lent(IndexSearcher searcher, @Nullable Path generation) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().decRef();
  }
}
