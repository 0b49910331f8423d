package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.fork.ForkParser;
import org.apache.tika.fork.ParserFactoryFactory;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParserFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * One child process, started with the first file and again with the next one after it ended. Tika's
 * pools can hold several, but a thread that waits for one of them is forgotten when the child that
 * it waits for falls; so each has a pool of its own, and one file at a time.
 */
final class Child implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Child.class);
  private static final long NEVER = Long.MAX_VALUE;
  private static final long PULSE_MILLIS = 60_000;

  private final ForkParser parser;
  private final ExtractionLimits limits;
  private final Workspace workspace;
  private final Path temporary;

  Child(
      ExtractionLimits limits,
      Workspace workspace,
      ClassPath classPath,
      Class<? extends ParserFactory> parserFactory)
      throws IOException {
    this.limits = limits;
    this.workspace = workspace;
    this.temporary = workspace.newTemporary();
    this.parser =
        new ForkParser(
            classPath.folder(),
            new ParserFactoryFactory(
                parserFactory.getName(),
                Map.of(
                    ExtractingParserFactory.PARENT,
                    Long.toString(ProcessHandle.current().pid()),
                    ExtractingParserFactory.WORKSPACE,
                    workspace.folder().toString())));
    parser.setJavaCommand(JavaCommand.of(limits, workspace, temporary, classPath));
    parser.setPoolSize(1);
    // The parent keeps the time: it knows how long the child had to wait for it, and can say why
    // the child ended.
    parser.setServerParseTimeoutMillis(NEVER);
    parser.setServerWaitTimeoutMillis(0);
    parser.setServerPulseMillis(PULSE_MILLIS);
  }

  /**
   * Reads one file.
   *
   * @throws CancellationException when the thread was interrupted, the conversation cancelled, or
   *     the receiver of the documents threw it
   * @throws ExtractorException when no child can be started
   */
  Extraction extract(CorpusFile file, Conversation conversation) {
    Exception failure = null;
    StandardError.silence();
    try {
      parser.parse(
          InputStream.nullInputStream(), conversation, Messages.request(file), new ParseContext());
    } catch (IOException | SAXException | TikaException | Conversation.Ended e) {
      failure = e;
    } finally {
      StandardError.speak();
    }
    Conversation.State state = conversation.over();
    Extraction extraction = conversation.extraction();
    if (extraction != null) {
      return extraction;
    }
    Workspace.empty(temporary);
    if (state == Conversation.State.INTERRUPTED || isInterruption(failure)) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    Problem problem =
        switch (state) {
          case CANCELLED -> throw new CancellationException("closed");
          case OUT_OF_TIME ->
              new Problem(Problem.Kind.TIMEOUT, limits.time().toSeconds() + " secondi");
          case TOO_LONG -> new Problem(Problem.Kind.TOO_LARGE, "il testo di un documento");
          default -> fall(file, conversation.pid(), failure);
        };
    return new Extraction(conversation.format(), List.of(problem));
  }

  /** Tika notices an interruption, and forgets the thread's flag while it ends the child. */
  private static boolean isInterruption(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof InterruptedException || isInterruption(failure.getCause()));
  }

  private Problem fall(CorpusFile file, @Nullable Long pid, @Nullable Exception failure) {
    if (pid == null) {
      throw ExtractorException.notStarted(limits.megabytes(), new IOException(failure));
    }
    LOG.debug("the child fell over {}", file.path(), failure);
    return workspace.ranOutOfMemory(pid)
        ? new Problem(Problem.Kind.OUT_OF_MEMORY, limits.megabytes() + " MB")
        : new Problem(Problem.Kind.CRASHED, "");
  }

  /** Lets the child end in its own way, in which Java keeps its classes for the next one. */
  void leave(Conversation conversation) {
    try {
      parser.parse(
          InputStream.nullInputStream(), conversation, Messages.farewell(), new ParseContext());
    } catch (IOException | SAXException | TikaException e) {
      LOG.debug("the child has left", e);
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}
