package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.Receiver;
import it.trovatore.search.document.SourceDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CancellationException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The child's half of the conversation about one file. Nothing is held: a document goes out in
 * pieces, and waits while the parent does not read. When nobody listens any more every method
 * throws {@link CancellationException}.
 */
final class Sender implements Receiver {
  private static final int PIECE = 1 << 14;

  private final ContentHandler out;
  private final Loaded loaded;

  Sender(ContentHandler out, Loaded loaded) {
    this.out = out;
    this.loaded = loaded;
  }

  void process(long pid) {
    send(Messages.PROCESS, pid);
  }

  /** The file is about to be read. */
  void begin() {
    if (loaded.isNothing()) {
      send(Messages.LOADING, "");
    }
  }

  @Override
  public void recognized(String format) {
    if (loaded.isNew(format)) {
      send(Messages.LOADING, format);
    }
  }

  @Override
  public void accept(SourceDocument document) {
    send(Messages.DOCUMENT, document);
  }

  @Override
  public void reached(long bytes) {
    send(Messages.REACHED, bytes);
  }

  void end(Extraction extraction) {
    send(Messages.END, extraction);
  }

  private void send(String element, Object message) {
    try {
      out.startElement("", element, element, new AttributesImpl());
      try (Writer text = new BufferedWriter(new Characters(out), PIECE)) {
        Messages.write(message, text);
      }
      out.endElement("", element, element);
    } catch (SAXException | IOException e) {
      CancellationException cancelled = new CancellationException("nobody listens");
      cancelled.initCause(e);
      throw cancelled;
    }
  }

  private static final class Characters extends Writer {
    private final ContentHandler out;

    Characters(ContentHandler out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
      try {
        out.characters(characters, start, length);
      } catch (SAXException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
