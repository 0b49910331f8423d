package it.trovatore.indexer.extract.office;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.search.document.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How Tika's parsers are used for PDF, office files and RTF: what they give is the document's own
 * text and properties, without what is embedded in it and without bookmarks, and what they throw
 * becomes the file's problem. The parsers refuse external entities.
 */
public final class TikaParsing {
  public static final long LONGEST_TEXT = 50_000_000;
  public static final Problem CUT_SHORT =
      new Problem(Problem.Kind.DAMAGED, "manca la fine del file");

  /**
   * The gap that ends a word in a PDF, in widths of a blank, and of the letters before: PDFBox's.
   */
  private static final float SPACING_TOLERANCE = 0.5f;

  private static final float CHARACTER_TOLERANCE = 0.3f;

  /** So much that only blanks count: letters are narrow and wide. */
  private static final float ANY_CHARACTER = 1_000;

  private TikaParsing() {}

  /** The text is longer than the limit: a handler throws it. */
  public static final class TooLong extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** The blocks of a piece of RTF. */
  public static List<Block> rtf(byte[] rtf) throws IOException, ExtractionException {
    TikaBlocks handler = new TikaBlocks(LONGEST_TEXT);
    try (TikaInputStream in = TikaInputStream.get(RtfText.of(new ByteArrayInputStream(rtf)))) {
      parse(new RTFParser(), in, handler, new Metadata(), false);
    }
    return handler.finish();
  }

  /**
   * Parses a PDF.
   *
   * @param gaps how many times wider than usual the gaps between letters of one word may be
   */
  public static void parsePdf(
      TikaInputStream in, DefaultHandler handler, Metadata metadata, float gaps)
      throws IOException, ExtractionException {
    parse(new PDFParser(), in, handler, metadata, context(false, gaps));
  }

  /**
   * Parses a file of another format.
   *
   * @param withMargins whether headers and footers of pages are text, too
   */
  static void parse(
      Parser parser,
      TikaInputStream in,
      DefaultHandler handler,
      Metadata metadata,
      boolean withMargins)
      throws IOException, ExtractionException {
    parse(parser, in, handler, metadata, context(withMargins, 1));
  }

  private static void parse(
      Parser parser,
      TikaInputStream in,
      DefaultHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, ExtractionException {
    try {
      if (parser instanceof OpenDocumentParser || parser instanceof FlatOpenDocumentParser) {
        context.set(Detector.class, (Detector) TikaParsing::unread);
      }
      parser.parse(in, handler, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new ExtractionException(Problem.Kind.ENCRYPTED);
    } catch (POIXMLException e) {
      throw strict(e);
    } catch (SAXParseException e) {
      throw new ExtractionException(
          Problem.Kind.DAMAGED,
          parser instanceof FlatOpenDocumentParser
              ? "XML non ben formato alla riga " + e.getLineNumber()
              : "");
    } catch (SAXException e) {
      throw new ExtractionException(
          e instanceof TooLong ? Problem.Kind.TOO_LARGE : Problem.Kind.DAMAGED);
    } catch (TikaException e) {
      throw new ExtractionException(
          e.getCause() instanceof EncryptedDocumentException
              ? Problem.Kind.ENCRYPTED
              : Problem.Kind.DAMAGED);
    }
  }

  /** A picture is not looked into, since it may be broken; the parser goes back to the mark. */
  private static MediaType unread(InputStream picture, Metadata about) {
    picture.mark(1);
    return MediaType.OCTET_STREAM;
  }

  /** A sheet in the strict variant of Open XML is whole, but POI does not read it. */
  private static ExtractionException strict(POIXMLException failure) {
    return String.valueOf(failure.getMessage()).startsWith("Strict OOXML")
        ? new ExtractionException(
            Problem.Kind.UNKNOWN_FORMAT,
            "Open XML Strict: va salvato di nuovo nella variante comune, per esempio con LibreOffice")
        : new ExtractionException(Problem.Kind.DAMAGED);
  }

  private static ParseContext context(boolean withMargins, float gaps) {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAnnotationText(false);
    pdf.setSpacingTolerance(gaps * SPACING_TOLERANCE);
    pdf.setAverageCharTolerance(gaps > 1 ? ANY_CHARACTER : CHARACTER_TOLERANCE);
    context.set(PDFParserConfig.class, pdf);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeHeadersAndFooters(withMargins);
    office.setIncludeMoveFromContent(false);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** What a parser found beside the text. */
  public static Draft.Properties properties(Metadata metadata) {
    String created = metadata.get(TikaCoreProperties.CREATED);
    String subject = Fields.orNull(metadata.get(TikaCoreProperties.DESCRIPTION));
    return new Draft.Properties(
            Fields.orNull(metadata.get(TikaCoreProperties.TITLE)),
            Fields.orNull(String.join(", ", metadata.getValues(TikaCoreProperties.CREATOR))),
            Dates.parse(created == null ? metadata.get(TikaCoreProperties.MODIFIED) : created),
            keywords(metadata))
        .about(
            Fields.orNull(metadata.get(TikaCoreProperties.LANGUAGE)),
            subject,
            null,
            Fields.orNull(metadata.get(TikaCoreProperties.PUBLISHER)));
  }

  private static List<String> keywords(Metadata metadata) {
    String pdf = metadata.get(PDF.DOC_INFO_KEY_WORDS);
    return Fields.list(pdf == null ? all(metadata.getValues(Office.KEYWORDS)) : pdf);
  }

  private static @Nullable String all(String[] values) {
    return values.length == 0 ? null : String.join(",", values);
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
      throw new IllegalStateException("nothing embedded is asked for");
    }
  }
}
