package it.trovatore.search.engine;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The seam: an index with a write half and a read half. Every engine passes the same contract kit.
 * Thread-safe. Whoever opens an engine closes it, which ends its searches only: an {@link Indexer}
 * or a {@link Replacement} is closed by whoever took it, before the engine, and has the index until
 * then.
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
   * Copies the last commit to a folder that does not exist, checks the copy, and writes it through
   * to the disk; {@link #replaceBy} of any engine of this kind takes it. Others may write
   * meanwhile.
   *
   * @throws EngineException.Damaged when the index is not what was written
   * @throws EngineException.Unavailable when there is none yet
   */
  void copyTo(Path folder);

  /**
   * Takes the index for being replaced by a copy, which is read and checked at once; the live index
   * goes on answering until the replacement is published.
   *
   * @param copy made by {@link #copyTo}; it stays as it is
   * @throws EngineException.Locked when another writer has the index
   * @throws EngineException.Damaged when the copy is not what was copied
   */
  Replacement replaceBy(Path copy);

  /** A copy about to become the live index. Whoever took it closes it. */
  interface Replacement extends AutoCloseable {

    /** Makes the copy the live index, durably and atomically. */
    void publish();

    /** Gives the index back; what was not published is discarded. */
    @Override
    void close();
  }

  /**
   * Whether the index must be rebuilt before it can be written: the schema or the analysis that
   * wrote it is not this program's, or it is damaged. A missing index is not stale.
   */
  boolean stale();

  /**
   * The {@link Indexer#bookmark} that the last publication kept, of a stale index too; empty where
   * there is none or it cannot be read.
   */
  String bookmark();

  /**
   * Reads all of the index and finds out whether it is what was written, which takes as long as
   * reading takes. What is damaged is told by {@link #onDamage} and {@link IndexStatus#damage}, and
   * makes the index {@link #stale}, until a rebuild is published; searches go on as they can.
   *
   * @param pace is told after each small part how many bytes it had; it may wait, and end the check
   *     with an exception, which the caller gets
   * @return false when there is no index yet
   */
  boolean check(LongConsumer pace);

  /**
   * Has this told, on any thread, when the index turns out to be damaged, by {@link #check}, by a
   * search or in writing; with the particulars, for a log.
   */
  void onDamage(Consumer<String> told);

  @Override
  void close();
}
