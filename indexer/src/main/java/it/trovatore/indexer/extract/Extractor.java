package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.fields.Beside;
import it.trovatore.indexer.extract.text.WordList;
import it.trovatore.indexer.source.CorpusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in this process: every failure, a parser's stack overflow included, becomes a {@link
 * it.trovatore.search.document.Problem}, but nothing holds a parser that hangs or takes all memory.
 * Thread-safe; the libraries that read the formats are loaded with the first file.
 */
public final class Extractor implements TextExtractor {
  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

  @Override
  public Extraction extract(CorpusFile file, Receiver documents) {
    Path name = file.location().getFileName();
    Item item = new Item(file.path(), name == null ? "" : name.toString(), file.location());
    Beside beside = Beside.of(file.location());
    FileFindings findings = new FileFindings(file, Loaded.READERS, beside, documents);
    try {
      Loaded.READERS.read(item, findings);
    } catch (ExtractionException e) {
      findings.problem(e.problem());
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("cannot extract {}", file.path(), e);
      findings.failed(e);
    }
    findings.tellFaults(beside);
    return findings.extraction();
  }

  /** Loads with the first file that is read. */
  private static final class Loaded {
    static final Readers READERS = new Readers(WordList.installed());
  }
}
