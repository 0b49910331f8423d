package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads PDF, Word and OpenDocument files with Tika's parsers: the document's own text and
 * properties, without what is embedded in it, headers and footers of pages, and bookmarks.
 */
final class TikaReader implements Reader {
  private static final long LONGEST_TEXT = 50_000_000;
  private static final int PDF_END_WITHIN = 2048;
  private static final Problem CUT_SHORT =
      new Problem(Problem.Kind.DAMAGED, "manca la fine del file");

  private final Parser parser;
  private final boolean pages;

  private TikaReader(Parser parser, boolean pages) {
    this.parser = parser;
    this.pages = pages;
  }

  static TikaReader pdf() {
    return new TikaReader(new PDFParser(), true);
  }

  static TikaReader docx() {
    return new TikaReader(new OOXMLParser(), false);
  }

  static TikaReader odt() {
    return new TikaReader(new OpenDocumentParser(), false);
  }

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    Metadata metadata = new Metadata();
    if (pages) {
      PdfPages handler = new PdfPages(LONGEST_TEXT);
      parse(file, handler, metadata);
      return draft(handler.finish(), metadata, hasPdfEnd(file) ? null : CUT_SHORT);
    }
    requireWholeZip(file);
    TikaBlocks handler = new TikaBlocks(LONGEST_TEXT);
    parse(file, handler, metadata);
    return draft(handler.finish(), metadata, null);
  }

  private static Draft draft(List<Block> blocks, Metadata metadata, @Nullable Problem problem)
      throws ExtractionException {
    if (blocks.isEmpty()) {
      throw new ExtractionException(
          problem == null ? new Problem(Problem.Kind.NO_TEXT, "") : problem);
    }
    return new Draft(properties(metadata), blocks, problem);
  }

  /** Tika reads what is left of a zip cut short, which may lack the text, and does not tell. */
  private static void requireWholeZip(Path file) throws IOException, ExtractionException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw new ExtractionException(Problem.Kind.DAMAGED);
      }
    } catch (ZipException e) {
      throw new ExtractionException(Problem.Kind.DAMAGED);
    }
  }

  /** PDFBox repairs what it can of a file without its end, and does not tell. */
  private static boolean hasPdfEnd(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = Math.max(0, channel.size() - PDF_END_WITHIN);
      ByteBuffer end = ByteBuffer.allocate(PDF_END_WITHIN);
      channel.read(end, start);
      return new String(end.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  private void parse(Path file, DefaultHandler handler, Metadata metadata)
      throws IOException, ExtractionException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, handler, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new ExtractionException(Problem.Kind.ENCRYPTED);
    } catch (SAXException e) {
      throw new ExtractionException(
          e instanceof TikaBlocks.TooLong ? Problem.Kind.TOO_LARGE : Problem.Kind.DAMAGED);
    } catch (TikaException e) {
      throw new ExtractionException(
          e.getCause() instanceof EncryptedDocumentException
              ? Problem.Kind.ENCRYPTED
              : Problem.Kind.DAMAGED);
    }
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAnnotationText(false);
    context.set(PDFParserConfig.class, pdf);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeMoveFromContent(false);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static Draft.Properties properties(Metadata metadata) {
    String created = metadata.get(TikaCoreProperties.CREATED);
    return new Draft.Properties(
        Fields.orNull(metadata.get(TikaCoreProperties.TITLE)),
        Fields.orNull(String.join(", ", metadata.getValues(TikaCoreProperties.CREATOR))),
        Dates.parse(created == null ? metadata.get(TikaCoreProperties.MODIFIED) : created),
        keywords(metadata));
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
        java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
      throw new IllegalStateException("nothing embedded is asked for");
    }
  }
}
