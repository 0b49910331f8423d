package it.trovatore.indexer.extract.office;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.BlockBuilder;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes blocks of the XHTML in which Tika's parsers give a document. */
final class TikaBlocks extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "ul", "ol", "table", "blockquote", "pre", "hr", "dt", "dd");

  private final BlockBuilder blocks = new BlockBuilder();
  private final long limit;
  private long length;
  private boolean inBody;

  /**
   * Makes a handler for one document.
   *
   * @param limit of the text in characters, past which {@link TikaParsing.TooLong} is thrown
   */
  TikaBlocks(long limit) {
    this.limit = limit;
  }

  List<Block> finish() {
    return blocks.finish();
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "body" -> inBody = true;
      case "br" -> blocks.lineBreak();
      case "tr" -> blocks.beginRow();
      case "td", "th" -> blocks.beginCell();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.beginHeading();
      default -> boundary(name);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "tr" -> blocks.endRow();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.boundary();
      default -> boundary(name);
    }
  }

  private void boundary(String name) {
    if (BLOCKS.contains(name)) {
      blocks.boundary();
    }
  }

  @Override
  public void characters(char[] characters, int start, int count) throws SAXException {
    if (inBody) {
      length += count;
      if (length > limit) {
        throw new TikaParsing.TooLong();
      }
      blocks.text(new String(characters, start, count));
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
    characters(characters, start, count);
  }
}
