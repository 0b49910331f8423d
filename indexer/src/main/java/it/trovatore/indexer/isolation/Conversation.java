package it.trovatore.indexer.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.search.document.SourceDocument;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parent's half of the conversation about one file: hands on what the child tells, and ends the
 * child when it must not go on. The events come on the thread that waits for the file; {@link
 * #check} is called by another one every now and then, and {@link #cancel} by any.
 */
final class Conversation extends DefaultHandler {
  private static final long TIME_TO_LOAD = Duration.ofSeconds(15).toNanos();
  private static final int LONGEST_MESSAGE = 128 << 20;
  private static final int KEPT_CAPACITY = 1 << 16;

  private final Thread caller = Thread.currentThread();
  private final Receiver documents;
  private final long patience;
  private final StringBuilder message = new StringBuilder();
  private @Nullable Extraction extraction;
  private String format = "";

  private final Object lock = new Object();
  private State state = State.STARTING;
  private boolean over;
  private long since = System.nanoTime();
  private @Nullable Long pid;
  private @Nullable ProcessHandle process;

  /** Where the conversation stands; the first that ends it stays. */
  enum State {
    /** The child has not said anything; its time has not begun. */
    STARTING,
    READING,
    /** What reads the file may have to be loaded, for which the child has some time more. */
    LOADING,
    /** The documents' receiver is at work, and the child waits. */
    RECEIVING,
    OUT_OF_TIME,
    TOO_LONG,
    INTERRUPTED,
    CANCELLED
  }

  Conversation(Receiver documents, Duration patience) {
    this.documents = documents;
    this.patience = patience.toNanos();
  }

  /** What the child said at its end; null when it did not come to it. */
  @Nullable Extraction extraction() {
    return extraction;
  }

  /** The format of the documents so far; empty without any. */
  String format() {
    return format;
  }

  /** The number of the child's process; null when it has not said anything. */
  @Nullable Long pid() {
    synchronized (lock) {
      return pid;
    }
  }

  /** Ends the child if it has had its time or nobody waits for the file any more. */
  void check() {
    synchronized (lock) {
      if (caller.isInterrupted()) {
        end(State.INTERRUPTED);
      } else if (isOutOfTime()) {
        end(State.OUT_OF_TIME);
      }
    }
  }

  private boolean isOutOfTime() {
    long passed = System.nanoTime() - since;
    return switch (state) {
      case READING -> passed >= patience;
      case LOADING -> passed - TIME_TO_LOAD >= patience;
      default -> false;
    };
  }

  void cancel() {
    synchronized (lock) {
      end(State.CANCELLED);
    }
  }

  /** Lets go of the child, which may be at another file from here on; returns how it ended. */
  State over() {
    synchronized (lock) {
      over = true;
      return state;
    }
  }

  private void end(State why) {
    if (over) {
      return;
    }
    if (goesOn()) {
      state = why;
    }
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private boolean goesOn() {
    return switch (state) {
      case STARTING, READING, LOADING, RECEIVING -> true;
      case OUT_OF_TIME, TOO_LONG, INTERRUPTED, CANCELLED -> false;
    };
  }

  private void enter(State next) {
    synchronized (lock) {
      if (!goesOn()) {
        throw new Ended();
      }
      state = next;
      since = System.nanoTime();
    }
  }

  private void meet(long number) {
    synchronized (lock) {
      pid = number;
      process = ProcessHandle.of(number).orElse(null);
    }
    enter(State.READING);
  }

  private void receive(SourceDocument document) {
    enter(State.RECEIVING);
    format = document.format();
    documents.accept(document);
    enter(State.READING);
  }

  private void pass(long bytes) {
    enter(State.RECEIVING);
    documents.reached(bytes);
    enter(State.READING);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (message.length() + length > LONGEST_MESSAGE) {
      synchronized (lock) {
        end(State.TOO_LONG);
      }
      throw new Ended();
    }
    message.append(characters, start, length);
  }

  @Override
  public void endElement(String uri, String element, String name) throws SAXException {
    String json = message.toString();
    message.setLength(0);
    if (message.capacity() > KEPT_CAPACITY) {
      message.trimToSize();
    }
    try {
      switch (element) {
        case Messages.PROCESS -> meet(Messages.read(json, Long.class));
        case Messages.LOADING -> enter(State.LOADING);
        case Messages.DOCUMENT -> receive(Messages.read(json, SourceDocument.class));
        case Messages.REACHED -> pass(Messages.read(json, Long.class));
        case Messages.END -> extraction = Messages.read(json, Extraction.class);
        default -> throw new SAXException("unknown message " + element);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the child sent what is no message", e);
    }
  }

  /** Unchecked, since Tika forgets the SAX exceptions of this side; it then ends the child. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(null, null, false, false);
    }
  }
}
