package it.trovatore.search.engine;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import java.util.Map;

/**
 * The write half of an engine: replaces what the index holds file by file. Nothing is seen by
 * searches, and nothing survives a crash, before {@link #publish}. Used by one thread at a time.
 * Whoever took it closes it; what was not published is discarded.
 *
 * <p>To replace a file: {@link #remove}, {@link #add} each of its documents, {@link #record}. Call
 * {@link #publish} between files only, so that no commit holds half of one.
 */
public interface Indexer extends AutoCloseable {

  /** All files of the last publication, by path. */
  Map<String, FileRecord> files();

  /**
   * How far the index has come in something that it follows: what was set last, else what the last
   * publication kept. Empty in an index that was never given one, such as one that is being
   * rebuilt.
   */
  String bookmark();

  /** Sets the bookmark that the next publication keeps. */
  void bookmark(String bookmark);

  /** Forgets a file: its documents and its record. Does nothing for an unknown path. */
  void remove(String path);

  /** Adds a document of a file that was {@link #remove}d or never known. */
  void add(SourceDocument document);

  /** Remembers the file; replaces an earlier record of the same path. */
  void record(FileRecord file);

  /**
   * Makes what was written visible to this engine's own searches at once, as {@link #publish} does
   * but without making it durable, which costs more: a crash or {@link #close} before the next
   * publication takes it back. Shows nothing of an index that is being rebuilt.
   */
  void show();

  /**
   * Commits durably and atomically, and makes the commit visible to the engine's searches before it
   * returns. Without changes it does nothing.
   */
  void publish();

  @Override
  void close();
}
