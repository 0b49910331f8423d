package it.trovatore.indexer.extract.pdf;

import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Layout;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.office.TikaParsing;
import it.trovatore.indexer.extract.text.FileEnd;
import it.trovatore.indexer.extract.text.WordList;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * Reads PDF: the text as {@link PdfPages} repairs it, and the properties. Pictures are not read.
 */
public final class Pdf implements Reader {
  private static final int PAGES_LOOKED_AT = 5;

  /** How many times the common gap may stand between the letters of a word. */
  private static final float[] WIDER_GAPS = {2, 3, 5, 8, 12};

  private final WordList words;

  public Pdf(WordList words) {
    this.words = words;
  }

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    Metadata metadata = new Metadata();
    List<Block> blocks = blocks(file, metadata, 1);
    if (LetterSpacing.isWide(blocks)) {
      blocks = closed(file, blocks);
    }
    boolean whole = FileEnd.of(file).contains("%%EOF");
    if (blocks.isEmpty() && !whole) {
      throw new ExtractionException(TikaParsing.CUT_SHORT);
    }
    if (blocks.isEmpty()) {
      throw new ExtractionException(
          Problem.Kind.NO_TEXT,
          isScanned(file) ? "solo immagini: serve il riconoscimento dei caratteri, OCR" : "");
    }
    return new Draft(properties(file, metadata), blocks, whole ? null : TikaParsing.CUT_SHORT);
  }

  private static Draft.Properties properties(Path file, Metadata metadata) {
    Draft.Properties carried = TikaParsing.properties(metadata);
    if (carried.title() != null && Layout.isTitle(carried.title())) {
      return carried;
    }
    try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file))) {
      return new Draft.Properties(PdfTitle.of(document), null, null, List.of()).orElse(carried);
    } catch (IOException | RuntimeException e) {
      return carried; // The text was read: a page that PDFBox stumbles over costs a title at most.
    }
  }

  private List<Block> blocks(Path file, Metadata metadata, float gaps)
      throws IOException, ExtractionException {
    PdfPages pages = new PdfPages(TikaParsing.LONGEST_TEXT, words);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      TikaParsing.parsePdf(in, pages, metadata, gaps);
    }
    return pages.finish();
  }

  /** The text with its letters put together to words, where that makes words of the language. */
  private List<Block> closed(Path file, List<Block> spaced)
      throws IOException, ExtractionException {
    List<Block> best = spaced;
    for (float gaps : WIDER_GAPS) {
      List<Block> blocks = blocks(file, new Metadata(), gaps);
      if (LetterSpacing.known(blocks, words) > LetterSpacing.known(best, words)) {
        best = blocks;
      }
    }
    return best;
  }

  private static boolean isScanned(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file))) {
      int looked = 0;
      for (PDPage page : document.getPages()) {
        PDResources resources = page.getResources();
        if (resources != null) {
          for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
              return true;
            }
          }
        }
        if (++looked == PAGES_LOOKED_AT) {
          return false;
        }
      }
    }
    return false;
  }
}
