package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.store.Hashes;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading of one file, on a thread of its own: hashes it, extracts it when the content is not
 * the known one, and hands over what it finds step by step through a bounded queue, so that a file
 * with millions of records is never held as a whole.
 */
final class FileWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);
  private static final int WAITING_DOCUMENTS = 64;

  private final CorpusFile file;
  private final String knownHash;
  private final TextExtractor extractor;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING_DOCUMENTS);

  /** What is found of a file: its documents, if it must be extracted, and one last step. */
  sealed interface Step {
    record Document(SourceDocument document) implements Step {}

    /** So many bytes of the file are read. */
    record Reached(long bytes) implements Step {}

    /**
     * Last: all was read.
     *
     * @param hash of the content; empty when it could not be read
     * @param steady whether the file was not written to meanwhile
     */
    record Done(String hash, Extraction extraction, boolean steady) implements Step {}

    /** Last: the content is the known one. */
    record Known() implements Step {}

    /** Last: the file is no longer there. */
    record Vanished() implements Step {}
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
      return steps.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** The next step; null when it does not come within a time. */
  @Nullable Step next(Duration patience) {
    try {
      return steps.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void run() {
    try {
      read();
    } catch (CancellationException e) {
      return; // the run ended, and nobody waits for this file
    }
  }

  private void read() {
    String hash;
    try {
      hash = hash();
    } catch (NoSuchFileException e) {
      hand(new Step.Vanished());
      return;
    } catch (IOException e) {
      hand(unreadable(""));
      return;
    }
    if (hash.equals(knownHash)) {
      hand(new Step.Known());
      return;
    }
    try {
      Extraction extraction = extractor.extract(file, new Handing());
      hand(new Step.Done(hash, extraction, file.isSteady()));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("cannot read {}", file.path(), e);
      hand(unreadable("il programma che legge i documenti non funziona"));
    }
  }

  /** Without a hash, so that the next run tries again. */
  private static Step unreadable(String detail) {
    Problem problem = new Problem(Problem.Kind.UNREADABLE, detail);
    return new Step.Done("", new Extraction("", List.of(problem)), true);
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
