package it.trovatore.search.engine;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.SourceDocument;
import java.util.Collection;
import java.util.Map;

/**
 * The write half of an engine: replaces what the index holds file by file. Nothing is seen by
 * searches, and nothing survives a crash, before {@link #publish}. Used by one thread at a time.
 * Whoever took it closes it; what was not published is discarded.
 *
 * <p>A file is replaced document by document: {@link #documents} tells what there is of it; {@link
 * #add} what is new, {@link #replace} what is another, {@link #remove(Collection)} what is gone,
 * and {@link #record} the file before {@link #publish}, so that each commit tells how many
 * documents it holds of every file.
 *
 * <p>All but {@link #bookmark} throw {@link EngineException.Unavailable} when the index cannot be
 * read or written, and {@link EngineException.Damaged} when it turns out to be damaged; what was
 * published stays. A document that the engine cannot take fails with another exception, and only
 * that document is not written.
 */
public interface Indexer extends AutoCloseable {

  /** All files of the last publication, by path. */
  Map<String, FileRecord> files();

  /** Those of the files with these paths that the last publication knows, by path. */
  Map<String, FileRecord> files(Collection<String> paths);

  /** The documents of a file in the last publication: the fingerprint of each, by id. */
  Map<String, Long> documents(String path);

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

  /** Adds a document whose id the index has not. */
  void add(SourceDocument document);

  /** Puts a document in the place of the one with its id. */
  void replace(SourceDocument document);

  /** Forgets the documents with these ids. */
  void remove(Collection<String> ids);

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
   * returns. Without changes it does nothing, unless it ends a rebuild, which may be of nothing.
   */
  void publish();

  @Override
  void close();
}
