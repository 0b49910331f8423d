package it.trovatore.indexer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the sent documents, made while these are in use: as long as one is being made the
 * ledger's file only grows, and files that the ledger no longer knows stay. {@link #makeIn} may be
 * called by any thread, the rest with the ledger in hand.
 */
final class StoreCopies {
  private static final Logger LOG = LoggerFactory.getLogger(StoreCopies.class);
  private static final int COPIED_AT_ONCE = 1 << 20;

  private final LedgerAccess ledger;
  private final OriginalFiles originals;
  private final List<String> unneeded = new ArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();

  StoreCopies(LedgerAccess ledger, OriginalFiles originals) {
    this.ledger = ledger;
    this.originals = originals;
  }

  /** Copies everything as it is now to a folder, which must not hold any yet. */
  void makeIn(Path target) throws IOException {
    underWay.incrementAndGet();
    try {
      copy(target);
    } finally {
      underWay.decrementAndGet();
      tidy();
    }
  }

  private void copy(Path target) throws IOException {
    long end =
        ledger.locked(
            open -> {
              prepare(open);
              return open.length();
            });
    Files.createDirectories(target);
    Path copy = target.resolve(SentDocuments.LEDGER);
    try (FileChannel to =
        FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < end; at += COPIED_AT_ONCE) {
        long from = at;
        int length = (int) Math.min(COPIED_AT_ONCE, end - at);
        ByteBuffer part = ledger.locked(open -> open.read(from, length));
        while (part.hasRemaining()) {
          to.write(part);
        }
      }
      to.force(true);
    }
    originals.copyTo(target);
    Durable.sync(target);
  }

  /** What cannot be done now, opening the ledger anew and the next change do. */
  private void tidy() {
    try {
      ledger.locked(
          open -> {
            prepare(open);
            removeUnneeded(open);
            return open;
          });
    } catch (StoreException e) {
      LOG.warn("after a copy the sent documents could not be tidied", e);
    }
  }

  /** Has a ledger only grow, if it must. */
  void prepare(Ledger open) {
    open.appendOnly(underWay.get() > 0);
  }

  /** Notes files that may be removed. */
  void noteUnneeded(Collection<String> files) {
    unneeded.addAll(files);
  }

  /** Removes the files that were noted and that no copy may still need. */
  void removeUnneeded(Ledger open) {
    if (underWay.get() == 0) {
      unneeded.stream().filter(file -> !open.knowsFile(file)).forEach(originals::remove);
      unneeded.clear();
    }
  }
}
