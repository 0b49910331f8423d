package it.trovatore.indexer.extract.office;

import it.trovatore.indexer.extract.container.Expansion;
import it.trovatore.indexer.extract.container.TemporaryFile;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.text.FileEnd;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads office files and RTF with Tika's parsers, see {@link TikaParsing}; headers and footers of
 * pages are read only where there is no other text.
 */
public final class TikaReader implements Reader {
  private static final Logger LOG = LoggerFactory.getLogger(TikaReader.class);

  private static final Problem PARTLY =
      new Problem(Problem.Kind.DAMAGED, "non tutte le sue parti si leggono");

  /** How the bytes of a file are laid out, which tells whether it is whole. */
  private enum Layer {
    ZIP,
    OLE,
    RTF,
    XML
  }

  private final Parser parser;
  private final Layer layer;

  private TikaReader(Parser parser, Layer layer) {
    this.parser = parser;
    this.layer = layer;
  }

  /** For DOCX, PPTX and XLSX. */
  public static TikaReader openXml() {
    return new TikaReader(new OOXMLParser(), Layer.ZIP);
  }

  /** For ODT, ODP, ODS and ODG, those of OpenOffice 1 before them, and all in one XML file. */
  public static TikaReader openDocument(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P'
          ? new TikaReader(new OpenDocumentParser(), Layer.ZIP)
          : new TikaReader(new FlatOpenDocumentParser(), Layer.XML);
    }
  }

  /** For DOC, PPT and XLS. */
  public static TikaReader oldOffice() {
    return new TikaReader(new OfficeParser(), Layer.OLE);
  }

  public static TikaReader rtf() {
    return new TikaReader(new RTFParser(), Layer.RTF);
  }

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    boolean whole = layer != Layer.ZIP || isWhole(file);
    try (TemporaryFile copy =
        parser instanceof OpenDocumentParser ? OpenDocumentCopy.of(file) : null) {
      return read(copy == null ? file : copy.location(), whole);
    }
  }

  private Draft read(Path file, boolean whole) throws IOException, ExtractionException {
    Draft draft = read(file, whole, false);
    if (draft.blocks().isEmpty()) {
      draft = read(file, whole, true);
    }
    if (draft.blocks().isEmpty()) {
      throw new ExtractionException(
          draft.problem() == null ? new Problem(Problem.Kind.NO_TEXT, "") : draft.problem());
    }
    return draft;
  }

  /** With the headers and footers of its pages, or without; what is not whole, as far as it is. */
  private Draft read(Path file, boolean whole, boolean withMargins)
      throws IOException, ExtractionException {
    Metadata metadata = new Metadata();
    TikaBlocks handler = new TikaBlocks(TikaParsing.LONGEST_TEXT);
    Problem problem = whole ? null : PARTLY;
    try (TikaInputStream in = open(file)) {
      TikaParsing.parse(parser, in, handler, metadata, withMargins);
    } catch (ExtractionException e) {
      if ((whole && layer != Layer.XML) || e.problem().kind() != Problem.Kind.DAMAGED) {
        throw e;
      }
      problem = whole ? e.problem() : PARTLY;
    } catch (IOException | RuntimeException e) {
      if (whole) {
        throw e;
      }
      LOG.debug("{} is read up to here", file, e);
    }
    if (layer == Layer.RTF && !FileEnd.of(file).stripTrailing().endsWith("}")) {
      problem = TikaParsing.CUT_SHORT;
    }
    return new Draft(TikaParsing.properties(metadata), handler.finish(), problem);
  }

  private TikaInputStream open(Path file) throws IOException {
    if (layer == Layer.RTF) {
      return TikaInputStream.get(RtfText.of(Files.newInputStream(file)));
    }
    return layer == Layer.XML && Files.size(file) <= OpenDocumentCopy.LARGEST
        ? TikaInputStream.get(OpenDocumentCopy.withControls(file))
        : TikaInputStream.get(file);
  }

  /**
   * Whether every part of a zip can be read. Tika reads what is left of one cut short, which may
   * lack the text, and does not tell; nor does it tell a bomb from a damaged file.
   *
   * @throws ExtractionException when it is no whole zip at all, or too much would come out of it
   */
  private static boolean isWhole(Path file) throws IOException, ExtractionException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw new ExtractionException(Problem.Kind.DAMAGED);
      }
      return new Expansion(Files.size(file)).weigh(zip);
    } catch (ZipException e) {
      throw new ExtractionException(Problem.Kind.DAMAGED);
    }
  }
}
