package it.trovatore.indexer.backup;

import it.trovatore.indexer.store.FileTrees;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A copy of an index and of the documents that were sent to it, in a folder of its own. It is taken
 * while both are in use: first a commit of the index, then the sent documents, which have come at
 * least as far, so that a restored index is brought on from where it is. A backup that fails leaves
 * nothing; one that was killed has no manifest and cannot be restored.
 */
public final class Backup {
  private static final String INDEX = "index";
  private static final String DOCUMENTS = "documents";

  private Backup() {}

  /**
   * What a backup holds.
   *
   * @param sent how many of the documents were sent
   */
  public record Summary(long documents, long sent, long bytes) {}

  /**
   * Makes a backup.
   *
   * @param index the folder of the engine's index, in which the backup must not lie
   * @param target new or empty
   * @throws BackupException when it cannot be made
   */
  public static Summary write(Engine engine, SentDocuments sent, Path index, Path target) {
    if (target.startsWith(index)) {
      throw BackupException.inside(target, index);
    }
    boolean made = makeEmpty(target);
    try {
      long documents = engine.searcher().status().documents();
      engine.copyTo(target.resolve(INDEX));
      sent.copyTo(target.resolve(DOCUMENTS));
      Manifest manifest = Manifest.of(target, documents, sent.size());
      manifest.write(target);
      return summary(manifest);
    } catch (IOException e) {
      clear(target, made);
      throw BackupException.unwritable(target, e);
    } catch (RuntimeException e) {
      clear(target, made);
      throw e;
    }
  }

  /**
   * Puts a backup in the place of an index and the documents that were sent to it. The backup is
   * read and checked as a whole before anything is touched. When this is interrupted, the next
   * opening of the sent documents completes their part, and an index that does not fit them is
   * rebuilt.
   *
   * @param documents the folder of the sent documents, which nobody uses
   * @throws BackupException when there is no whole backup
   * @throws EngineException.Locked when somebody writes the index
   */
  public static Summary restore(Path backup, Engine engine, Path documents) {
    Manifest manifest = Manifest.read(backup);
    manifest.verify(backup);
    try (Engine.Replacement index = engine.replaceBy(backup.resolve(INDEX))) {
      SentDocuments.replace(documents, backup.resolve(DOCUMENTS));
      index.publish();
    }
    return summary(manifest);
  }

  private static Summary summary(Manifest manifest) {
    return new Summary(manifest.documents(), manifest.sent(), manifest.bytes());
  }

  /** Whether the folder was made. */
  private static boolean makeEmpty(Path target) {
    try {
      if (!Files.exists(target)) {
        Files.createDirectories(target);
        return true;
      }
      try (Stream<Path> entries = Files.list(target)) {
        if (entries.findAny().isPresent()) {
          throw BackupException.notEmpty(target);
        }
      }
      return false;
    } catch (IOException e) {
      throw BackupException.unwritable(target, e);
    }
  }

  private static void clear(Path target, boolean whole) {
    FileTrees.removeIfPossible(target.resolve(INDEX));
    FileTrees.removeIfPossible(target.resolve(DOCUMENTS));
    if (whole) {
      FileTrees.removeIfPossible(target);
    }
  }
}
