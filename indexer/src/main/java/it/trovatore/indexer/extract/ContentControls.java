package it.trovatore.indexer.extract;

import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the XML of OpenDocument for Tika, which takes text only from elements of the namespace of
 * text: LibreOffice's content controls, which stand in one of its own, are passed on as such.
 */
final class ContentControls extends SAXParser {
  private static final String LIBRE_OFFICE =
      "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final SAXParser parser;

  ContentControls() throws TikaException {
    this.parser = XMLReaderUtils.getSAXParser();
  }

  @Override
  public XMLReader getXMLReader() throws SAXException {
    return new AsText(parser.getXMLReader());
  }

  @Override
  @Deprecated
  @SuppressWarnings("deprecation")
  public org.xml.sax.Parser getParser() throws SAXException {
    return parser.getParser();
  }

  @Override
  public boolean isNamespaceAware() {
    return parser.isNamespaceAware();
  }

  @Override
  public boolean isValidating() {
    return parser.isValidating();
  }

  @Override
  public void setProperty(String name, Object value)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    parser.setProperty(name, value);
  }

  @Override
  public Object getProperty(String name)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    return parser.getProperty(name);
  }

  private static final class AsText extends XMLFilterImpl {
    AsText(XMLReader reader) {
      super(reader);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      super.startElement(isControl(uri, name) ? TEXT : uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      super.endElement(isControl(uri, name) ? TEXT : uri, name, qName);
    }

    private static boolean isControl(String uri, String name) {
      return uri.equals(LIBRE_OFFICE) && name.equals("content-control");
    }
  }
}
