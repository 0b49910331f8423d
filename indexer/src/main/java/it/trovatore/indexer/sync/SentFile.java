package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.indexer.store.Upload;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is found in a file that was sent as one document. */
public sealed interface SentFile {

  /**
   * One document.
   *
   * @param content to be stored for it
   * @param problems why a part of the file may be missing; empty when nothing is
   */
  record Understood(String content, List<Problem> problems) implements SentFile {
    public Understood {
      problems = List.copyOf(problems);
    }
  }

  /** Nothing that could be found. */
  record Refused(Problem problem) implements SentFile {}

  /** Nothing that could be found at present, for a reason that lies not in the file. */
  record Hindered() implements SentFile {}

  /** More than one document, as in JSON Lines. */
  record Several() implements SentFile {}

  /**
   * Reads the file; whatever it holds, this does not fail.
   *
   * @throws CancellationException when the extractor is closed meanwhile, or the thread interrupted
   */
  static SentFile read(TextExtractor extractor, String id, Upload upload) {
    List<SourceDocument> found = new ArrayList<>();
    String path = Inbox.path(id);
    CorpusFile file = new CorpusFile(path, upload.location(), upload.size(), Instant.now());
    AtomicBoolean several = new AtomicBoolean();
    Extraction extraction;
    try {
      extraction =
          extractor.extract(
              file,
              document -> {
                if (!found.isEmpty() || !document.id().equals(path)) {
                  several.set(true);
                  throw new CancellationException("several documents");
                }
                found.add(document);
              });
    } catch (CancellationException e) {
      if (several.get()) {
        return new Several();
      }
      throw e;
    }
    if (!extraction.isFinal()) {
      return new Hindered();
    }
    if (found.isEmpty() || extraction.format().isEmpty()) {
      return new Refused(
          extraction.problems().isEmpty()
              ? new Problem(Problem.Kind.NO_TEXT, "")
              : extraction.problems().getFirst());
    }
    return new Understood(SentText.of(found.getFirst()), extraction.problems());
  }
}
