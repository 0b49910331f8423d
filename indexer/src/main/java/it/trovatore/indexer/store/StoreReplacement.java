package it.trovatore.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a copy in the place of the sent documents: it is prepared beside them and becomes certain by
 * one atomic rename, after which whoever opens the documents next completes it.
 */
final class StoreReplacement {
  private static final Logger LOG = LoggerFactory.getLogger(StoreReplacement.class);

  /** A version that no history comes to. */
  private static final long MORE_THAN_ANY = 1L << 40;

  private StoreReplacement() {}

  /** As {@link SentDocuments#replace}. */
  static void make(Path folder, Path copy) {
    long given = versionsGiven(folder);
    Path prepared = folder.resolveSibling(folder.getFileName() + ".new");
    try {
      FileTrees.remove(prepared);
      Files.createDirectories(prepared);
      if (Files.exists(copy)) {
        FileTrees.copy(copy, prepared);
      }
      if (given > 0) {
        pass(prepared.resolve(SentDocuments.LEDGER), given);
      }
      Durable.sync(prepared);
      FileTrees.remove(replacement(folder));
      Files.move(prepared, replacement(folder), StandardCopyOption.ATOMIC_MOVE);
      Durable.sync(folder.resolveSibling(""));
    } catch (IOException e) {
      FileTrees.removeIfPossible(prepared);
      throw StoreException.of(folder, e);
    }
    complete(folder);
  }

  /** The latest version; documents that cannot be read may be replaced, whatever theirs is. */
  private static long versionsGiven(Path folder) {
    try (SentDocuments former = SentDocuments.in(folder)) {
      return former.last();
    } catch (StoreException.InUse e) {
      throw e;
    } catch (StoreException e) {
      LOG.warn("the documents in {} cannot be read and are replaced", folder);
      return MORE_THAN_ANY;
    }
  }

  private static void pass(Path file, long version) throws IOException {
    try (Ledger copy = Ledger.open(file)) {
      copy.pass(version);
    } catch (MVStoreException e) {
      throw new IOException(e);
    }
  }

  /** Ends what was interrupted after it had become certain; else does nothing. */
  static void complete(Path folder) {
    Path replacement = replacement(folder);
    if (!Files.exists(replacement)) {
      return;
    }
    try {
      FileTrees.remove(folder);
      Files.move(replacement, folder, StandardCopyOption.ATOMIC_MOVE);
      Durable.sync(folder.resolveSibling(""));
    } catch (IOException e) {
      throw StoreException.of(folder, e);
    }
  }

  private static Path replacement(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".restored");
  }
}
