package it.trovatore.lucene;

import it.trovatore.lucene.index.Damage;
import it.trovatore.lucene.index.IndexFolder;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** What a read that failed tells of the files that it read. Thread-safe. */
final class ReadFailures {
  private final IndexFolder folder;
  private final Soundness soundness;
  private final BiConsumer<Path, Throwable> damaged;
  private final ReentrantLock reading = new ReentrantLock();

  /**
   * Judges the reads of a folder.
   *
   * @param damaged is told which generation turns out to be damaged, and by what
   */
  ReadFailures(IndexFolder folder, Soundness soundness, BiConsumer<Path, Throwable> damaged) {
    this.folder = folder;
    this.soundness = soundness;
    this.damaged = damaged;
  }

  /** The failure to open the index, for people. */
  EngineException unavailable(IOException cause) {
    return IndexFolder.unavailable("Non si può leggere l'indice in " + folder.root(), cause);
  }

  /** The failure to read what was lent, for people; what it shows of the files is told. */
  EngineException failed(Lent lent, Throwable thrown) {
    Throwable failure = unwrapped(thrown);
    Path of = lent.generation();
    if (of != null && Damage.isShownByReading(failure)) {
      damaged.accept(of, failure);
      return new EngineException.Damaged(Damage.sentence(failure), failure);
    }
    return unavailable(failure instanceof IOException e ? e : new IOException(failure));
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  /**
   * What a failure that tells nothing by itself comes from: what stands in damaged files can make
   * any code fail. Where nothing is known to be damaged, one caller at a time reads all of it
   * through, which takes as long as reading takes; the failures of the others stay what they are.
   */
  RuntimeException suspected(Lent lent, RuntimeException failure) {
    String damage = soundness.damage();
    if (damage != null) {
      return new EngineException.Damaged(damage, failure);
    }
    if (!soundness.wasReadLately() && reading.tryLock()) {
      try {
        return soundness.wasReadLately() ? failure : judged(lent, failure);
      } finally {
        reading.unlock();
      }
    }
    return failure;
  }

  private RuntimeException judged(Lent lent, RuntimeException failure) {
    Throwable found = check(lent);
    if (found == null) {
      return failure;
    }
    found.addSuppressed(failure);
    return failed(lent, found);
  }

  /** What is wrong with what was lent; null when nothing is. */
  private @Nullable Throwable check(Lent lent) {
    try {
      for (LeafReaderContext leaf : lent.searcher().getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
      return null;
    } catch (IOException | RuntimeException | InternalError e) {
      if (lent.generation() != null) {
        damaged.accept(lent.generation(), e);
      }
      return e;
    } finally {
      soundness.noteRead();
    }
  }
}
