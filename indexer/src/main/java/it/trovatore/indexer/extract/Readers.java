package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.container.Archive;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.container.SignedFile;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.draft.Reader;
import it.trovatore.indexer.extract.mail.Mail;
import it.trovatore.indexer.extract.mail.Mbox;
import it.trovatore.indexer.extract.mail.Outlook;
import it.trovatore.indexer.extract.man.Man;
import it.trovatore.indexer.extract.markup.Epub;
import it.trovatore.indexer.extract.markup.Html;
import it.trovatore.indexer.extract.markup.Markdown;
import it.trovatore.indexer.extract.markup.PlainText;
import it.trovatore.indexer.extract.markup.Xml;
import it.trovatore.indexer.extract.office.TikaReader;
import it.trovatore.indexer.extract.pdf.Pdf;
import it.trovatore.indexer.extract.records.Csv;
import it.trovatore.indexer.extract.records.Feed;
import it.trovatore.indexer.extract.records.JsonLines;
import it.trovatore.indexer.extract.text.WordList;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the reader for what is to be read and has it read. Thread-safe; the libraries that read a
 * format are loaded with the first file that needs them.
 */
final class Readers {
  private static final Set<Format> SHEETS = EnumSet.of(Format.XLS, Format.XLSX, Format.ODS);

  /** What is also true of a file that is called damaged, and says less. */
  private static final Set<Problem.Kind> WITHOUT_TEXT =
      EnumSet.of(Problem.Kind.NO_TEXT, Problem.Kind.EMPTY);

  private final JsonLines jsonLines = new JsonLines();
  private final FormatDetector detector = new FormatDetector(jsonLines);
  private final WordList words;

  Readers(WordList words) {
    this.words = words;
  }

  void read(Item item, FileFindings findings) throws IOException, ExtractionException {
    long size = Files.size(item.location());
    if (size == 0) {
      throw new ExtractionException(Problem.Kind.EMPTY);
    }
    FormatDetector.Recognized recognized = detector.detect(item);
    Format format = recognized.format();
    findings.recognized(format);
    if (size >> 20 >= format.most()) {
      throw new ExtractionException(Problem.Kind.TOO_LARGE, "supera " + format.most() + " MB");
    }
    if (recognized.problem() == null) {
      read(format, item, findings);
      return;
    }
    findings.problem(recognized.problem());
    try {
      read(format, item, findings);
    } catch (ExtractionException e) {
      if (!WITHOUT_TEXT.contains(e.problem().kind())) {
        throw e;
      }
    }
  }

  private void read(Format format, Item item, Findings findings)
      throws IOException, ExtractionException {
    switch (format) {
      case TXT -> one(new PlainText(), format, item, findings);
      case MD -> one(new Markdown(), format, item, findings);
      case HTML -> one(new Html(), format, item, findings);
      case XML -> one(new Xml(), format, item, findings);
      case MAN -> one(new Man(), format, item, findings);
      case PDF -> one(new Pdf(words), format, item, findings);
      case DOC, PPT, XLS -> one(TikaReader.oldOffice(), format, item, findings);
      case DOCX, PPTX, XLSX -> one(TikaReader.openXml(), format, item, findings);
      case ODT, ODP, ODS, ODG ->
          one(TikaReader.openDocument(item.location()), format, item, findings);
      case RTF -> one(TikaReader.rtf(), format, item, findings);
      case EPUB -> one(new Epub(), format, item, findings);
      case EML -> new Mail().read(item, findings);
      case P7M -> new SignedFile().read(item, findings);
      case MSG -> new Outlook().read(item, findings);
      case MBOX -> new Mbox().read(item, findings);
      case CSV -> new Csv().read(item, findings);
      case JSONL -> jsonLines.read(item, findings);
      case RSS, WXR -> new Feed(format).read(item, findings);
      case ZIP -> Archive.zip(item, findings);
      case TAR -> Archive.tar(item, findings);
      case GZ -> Archive.gzip(item, findings);
    }
  }

  private static void one(Reader reader, Format format, Item item, Findings findings)
      throws IOException, ExtractionException {
    Draft draft = reader.read(item.location());
    if (!findings.add(item.id(), format, SHEETS.contains(format) ? named(draft, item) : draft)) {
      throw new ExtractionException(Problem.Kind.NO_TEXT);
    }
  }

  /** A sheet's heading is the name of the sheet; the name of the file says more. */
  private static Draft named(Draft draft, Item item) {
    Draft.Properties file = new Draft.Properties(item.stem(), null, null, List.of());
    return new Draft(draft.properties().orElse(file), draft.blocks(), draft.problem());
  }
}
