package it.trovatore.search.engine;

/**
 * The seam: an index with a write half and a read half. Every engine passes the same contract kit.
 * Thread-safe. Whoever opens an engine closes it; closing releases the writer's lock and discards
 * what was not committed.
 */
public interface Engine extends AutoCloseable {

  /** The read half: sees the last commit, never a part of one. Valid until the engine closes. */
  Searcher searcher();

  /**
   * Takes the index for writing. One writer at a time, in all processes.
   *
   * @throws EngineException.Locked when another writer has it
   */
  Indexer indexer();

  /**
   * Takes an empty index for writing, built beside the live one, which goes on answering until the
   * first {@link Indexer#publish}. Closing without publishing leaves the live index as it was.
   *
   * @throws EngineException.Locked when another writer has the index
   */
  Indexer rebuild();

  /**
   * Whether the index must be rebuilt before it can be written: the schema or the analysis that
   * wrote it is not this program's, or it is damaged. A missing index is not stale.
   */
  boolean stale();

  @Override
  void close();
}
