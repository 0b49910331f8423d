package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.parser.ParserFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in child processes, at most {@link #AT_ONCE}; each is started when it is needed and
 * kept for the files to come. A file that makes its child hang, run out of memory or fall costs
 * itself: it is a problem that names the limit, and the next file gets a new child. No child
 * outlives this process, however that ends.
 *
 * <p>Thread-safe. Whoever made it closes it, which ends the children and the extractions under way.
 */
public final class IsolatedExtractor implements TextExtractor, AutoCloseable {
  private static final long CHECK_MILLIS = 100;
  private static final Duration PATIENCE_AT_LEAVING = Duration.ofSeconds(10);

  private final ExtractionLimits limits;
  private final Class<? extends ParserFactory> parserFactory;
  private final ScheduledThreadPoolExecutor clock;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Object lock = new Object();
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Conversation> underWay = new HashSet<>();
  private @Nullable Workspace workspace;
  private @Nullable ClassPath classPath;
  private boolean closed;

  public IsolatedExtractor(ExtractionLimits limits) {
    this(limits, ExtractingParserFactory.class);
  }

  /** With children that make their parser by this factory, which must be public. */
  IsolatedExtractor(ExtractionLimits limits, Class<? extends ParserFactory> parserFactory) {
    this.limits = limits;
    this.parserFactory = parserFactory;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("extraction-clock").factory());
    clock.setRemoveOnCancelPolicy(true);
    StandardError.install();
  }

  @Override
  public Extraction extract(CorpusFile file, Receiver documents) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    try {
      return extract(file, new Conversation(documents, limits.time()));
    } finally {
      turns.release();
    }
  }

  private Extraction extract(CorpusFile file, Conversation conversation) {
    Child child = begin(conversation);
    Future<?> checks = watch(conversation);
    boolean started = true;
    try {
      return child.extract(file, conversation);
    } catch (ExtractorException e) {
      started = false;
      throw e;
    } finally {
      checks.cancel(false);
      conversation.over();
      end(conversation, child, started);
    }
  }

  private Future<?> watch(Conversation conversation) {
    return clock.scheduleWithFixedDelay(
        conversation::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private Child begin(Conversation conversation) {
    synchronized (lock) {
      if (closed) {
        throw new CancellationException("closed");
      }
      Child child = idle.isEmpty() ? newChild() : idle.pop();
      underWay.add(conversation);
      return child;
    }
  }

  private Child newChild() {
    try {
      if (workspace == null) {
        workspace = Workspace.make();
      }
      if (classPath == null) {
        classPath = ClassPath.own(workspace.folder().resolve("lib"));
      }
      return new Child(limits, workspace, classPath, parserFactory);
    } catch (IOException e) {
      throw ExtractorException.noRoom(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private void end(Conversation conversation, Child child, boolean started) {
    synchronized (lock) {
      underWay.remove(conversation);
      if (!closed && started) {
        idle.push(child);
        return;
      }
    }
    child.close();
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      underWay.forEach(Conversation::cancel);
      if (classPath != null && classPath.archive() != null && !idle.isEmpty()) {
        leave(idle.peek());
      }
      clock.shutdownNow();
      idle.forEach(Child::close);
      idle.clear();
      if (workspace != null) {
        workspace.close();
      }
    }
  }

  private void leave(Child child) {
    Conversation conversation = new Conversation(document -> {}, PATIENCE_AT_LEAVING);
    Future<?> checks = watch(conversation);
    child.leave(conversation);
    checks.cancel(false);
    conversation.over();
  }
}
