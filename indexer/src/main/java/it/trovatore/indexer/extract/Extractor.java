package it.trovatore.indexer.extract;

import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in this process: every failure, a parser's stack overflow included, becomes a {@link
 * Problem}, but nothing holds a parser that hangs or takes all memory. Thread-safe; the libraries
 * that read the formats are loaded with the first file.
 */
public final class Extractor implements TextExtractor {
  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);
  private static final long LARGEST_FILE = 256L << 20;

  @Override
  public Extraction extract(CorpusFile file, Consumer<SourceDocument> documents) {
    Format format = null;
    try {
      if (file.size() == 0) {
        return rejected("", new Problem(Problem.Kind.EMPTY, ""));
      }
      format = Readers.DETECTOR.detect(file.location());
      return read(file, format, documents);
    } catch (ExtractionException e) {
      return rejected(format == null ? "" : format.label(), e.problem());
    } catch (AccessDeniedException | NoSuchFileException e) {
      return rejected("", new Problem(Problem.Kind.UNREADABLE, ""));
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("cannot extract {}", file.path(), e);
      return rejected(format == null ? "" : format.label(), new Problem(Problem.Kind.DAMAGED, ""));
    }
  }

  private static Extraction read(CorpusFile file, Format format, Consumer<SourceDocument> documents)
      throws IOException, ExtractionException {
    if (format == Format.JSONL) {
      return new Extraction(
          format.label(), Readers.JSON_LINES.read(file.location(), file.path(), documents));
    }
    if (file.size() > LARGEST_FILE) {
      throw new ExtractionException(
          Problem.Kind.TOO_LARGE, "supera " + (LARGEST_FILE >> 20) + " MB");
    }
    Draft draft = reader(format).read(file.location());
    SourceDocument document = Layout.document(file.path(), file.path(), format, draft);
    if (document == null) {
      throw new ExtractionException(Problem.Kind.NO_TEXT);
    }
    documents.accept(document);
    Problem problem = draft.problem();
    return new Extraction(format.label(), problem == null ? List.of() : List.of(problem));
  }

  private static Reader reader(Format format) {
    return switch (format) {
      case TXT, JSONL -> Readers.PLAIN_TEXT;
      case MD -> Readers.MARKDOWN;
      case HTML -> Readers.HTML;
      case PDF -> TikaReaders.PDF;
      case DOCX -> TikaReaders.DOCX;
      case ODT -> TikaReaders.ODT;
      case EML -> Readers.MAIL;
    };
  }

  private static Extraction rejected(String format, Problem problem) {
    return new Extraction(format, List.of(problem));
  }

  /** Loads with the first file that is read. */
  private static final class Readers {
    static final JsonLines JSON_LINES = new JsonLines();
    static final FormatDetector DETECTOR = new FormatDetector(JSON_LINES);
    static final Reader PLAIN_TEXT = new PlainText();
    static final Reader MARKDOWN = new Markdown();
    static final Reader HTML = new Html();
    static final Reader MAIL = new Mail();
  }

  /** Loads with the first file that needs Tika's parsers. */
  private static final class TikaReaders {
    static final Reader PDF = TikaReader.pdf();
    static final Reader DOCX = TikaReader.docx();
    static final Reader ODT = TikaReader.odt();
  }
}
