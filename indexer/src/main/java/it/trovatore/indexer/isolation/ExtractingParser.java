package it.trovatore.indexer.isolation;

import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * The child's work as a Tika parser: reads the file that the metadata name, not the stream, and
 * sends what it finds to the handler. Never serialized; the child makes its own.
 */
final class ExtractingParser implements Parser {
  private static final long serialVersionUID = 1L;

  private final transient TextExtractor extractor;
  private final transient Loaded loaded = new Loaded();

  ExtractingParser(TextExtractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.OCTET_STREAM);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) {
    Sender sender = new Sender(handler, loaded);
    sender.process(ProcessHandle.current().pid());
    if (Messages.isFarewell(metadata)) {
      Runtime.getRuntime().exit(0);
    }
    sender.begin();
    CorpusFile file = Messages.file(metadata);
    sender.end(extractor.extract(file, sender));
  }
}
