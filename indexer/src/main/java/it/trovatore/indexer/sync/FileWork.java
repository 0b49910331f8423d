package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.store.Hashes;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.FileFailure;
import it.trovatore.search.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading of one file, on a thread of its own: hashes it, extracts it when the content is not
 * the known one, and hands over what it finds step by step. Only so many characters wait to be
 * taken, so that a file with millions of records is never held as a whole. Whatever happens to the
 * reading, a last step comes, unless the reading thread is interrupted.
 */
final class FileWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);
  private static final int WAITING_STEPS = 64;
  private static final int WAITING_CHARACTERS = 1 << 20;
  private static final int LEAST_WEIGHT = WAITING_CHARACTERS / WAITING_STEPS;

  // Made beforehand, since there may be no memory for them when they are needed.
  private static final Step BROKEN =
      unread(Problem.Kind.UNREADABLE, "il programma che legge i documenti non funziona");
  private static final Step OUT_OF_MEMORY =
      unread(Problem.Kind.OUT_OF_MEMORY, "di tutto il programma");
  private static final Step CANCELLED = new Step.Cancelled();

  private final CorpusFile file;
  private final String knownHash;
  private final TextExtractor extractor;
  private final Semaphore room = new Semaphore(WAITING_CHARACTERS);
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING_STEPS);

  /** What is found of a file: its documents, if it must be extracted, and one last step. */
  sealed interface Step {
    record Document(SourceDocument document) implements Step {}

    /** So many bytes of the file are read. */
    record Reached(long bytes) implements Step {}

    /**
     * Last: all was read.
     *
     * @param hash of the content; empty when it, or something in it, is to be read again
     * @param steady whether the file was not written to meanwhile
     */
    record Done(String hash, Extraction extraction, boolean steady) implements Step {}

    /** Last: the content is the known one. */
    record Known() implements Step {}

    /** Last: the file is no longer there. */
    record Vanished() implements Step {}

    /** Last: whatever extracts was closed, and nothing can be said of the file. */
    record Cancelled() implements Step {}

    /** Last: what extracts cannot be used, and nothing can be said of the file. */
    record NotStarted(ExtractorException why) implements Step {}
  }

  /**
   * Work on one file.
   *
   * @param knownHash of the content that need not be extracted again; empty when there is none
   */
  FileWork(CorpusFile file, String knownHash, TextExtractor extractor) {
    this.file = file;
    this.knownHash = knownHash;
    this.extractor = extractor;
  }

  CorpusFile file() {
    return file;
  }

  /** The next step; waits for it. */
  Step next() {
    try {
      return taken(steps.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** The next step; null when it does not come within a time. */
  @Nullable Step next(Duration patience) {
    try {
      Step step = steps.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      return step == null ? null : taken(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private Step taken(Step step) {
    room.release(weight(step));
    return step;
  }

  /** In characters; each step has at least its share, so that the queue has room for it. */
  private static int weight(Step step) {
    return step instanceof Step.Document found
        ? Math.clamp(found.document().body().length(), LEAST_WEIGHT, WAITING_CHARACTERS)
        : LEAST_WEIGHT;
  }

  @Override
  public void run() {
    Step last = BROKEN;
    try {
      last = read();
    } catch (CancellationException e) {
      last = CANCELLED;
    } catch (ExtractorException e) {
      last = new Step.NotStarted(e);
    } catch (OutOfMemoryError e) {
      last = OUT_OF_MEMORY;
      LOG.error("not enough memory to read {}", Printable.line(file.path()), e);
    } catch (RuntimeException | Error e) {
      LOG.error("cannot read {}", Printable.line(file.path()), e);
    } finally {
      end(last);
    }
  }

  private void end(Step last) {
    try {
      hand(last);
    } catch (CancellationException e) {
      return; // the run ended, and nobody waits for this file
    }
  }

  private Step read() {
    String hash;
    try {
      hash = hash();
    } catch (NoSuchFileException e) {
      return new Step.Vanished();
    } catch (IOException e) {
      return unread(Problem.Kind.UNREADABLE, FileFailure.reason(e));
    }
    if (hash.equals(knownHash)) {
      return new Step.Known();
    }
    Extraction extraction = extractor.extract(file, new Handing());
    return new Step.Done(extraction.isFinal() ? hash : "", extraction, file.isSteady());
  }

  /** Without a hash, so that the next run tries again. */
  private static Step unread(Problem.Kind kind, String detail) {
    return new Step.Done("", new Extraction("", List.of(new Problem(kind, detail))), true);
  }

  private final class Handing implements Receiver {
    @Override
    public void accept(SourceDocument found) {
      hand(new Step.Document(found));
    }

    @Override
    public void reached(long bytes) {
      hand(new Step.Reached(bytes));
    }
  }

  private void hand(Step step) {
    try {
      room.acquire(weight(step));
      steps.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private String hash() throws IOException {
    try (InputStream in = file.content()) {
      return Hashes.of(in);
    }
  }
}
