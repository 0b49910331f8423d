package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.engine.Indexer;
import it.trovatore.search.text.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is being written: document by document in the place of what the index had of it, of
 * which stays what is the same. It may be published in the middle once it {@link #isLong}. Not
 * thread-safe.
 */
final class Replacement {
  private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

  /** A file with fewer documents that is read in less time is always published as a whole. */
  private static final int MANY_DOCUMENTS = 2_000;

  private static final Duration LONG = Duration.ofSeconds(5);

  private final CorpusFile file;
  private final Indexer indexer;
  private final KnownFiles files;
  private final Tally tally;
  private final @Nullable FileRecord known;
  private @Nullable Map<String, Long> former;
  private boolean altered;
  private boolean kept;
  private long began;
  private int found;
  private int held;
  private @Nullable String refused;
  private int refusals;
  private String format = "";

  Replacement(CorpusFile file, Indexer indexer, KnownFiles files, Tally tally) {
    this.file = file;
    this.indexer = indexer;
    this.files = files;
    this.tally = tally;
    this.known = files.get(file.path());
  }

  CorpusFile file() {
    return file;
  }

  /** Whether it has many documents, or has been written for long. */
  boolean isLong() {
    return found >= MANY_DOCUMENTS || (found > 0 && System.nanoTime() - began >= LONG.toNanos());
  }

  /** Whether nothing of it is written yet, or it may be published in the middle. */
  boolean canBeSeen() {
    return found == 0 || isLong();
  }

  /** Takes a document; one that the engine cannot take is a problem of the file. */
  void add(SourceDocument document) {
    format = document.format();
    if (found++ == 0) {
      began = System.nanoTime();
    }
    try {
      write(document);
      former().remove(document.id());
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      if (refused == null) {
        LOG.error("cannot index {}", Printable.line(document.id()), e);
        refused = document.id();
      }
      refusals++;
    }
  }

  private void write(SourceDocument document) {
    Long fingerprint = former().get(document.id());
    if (fingerprint == null) {
      indexer.add(document);
      held++;
      altered = true;
    } else if (fingerprint != document.fingerprint()) {
      indexer.replace(document);
      altered = true;
    }
  }

  /** The documents of the last publication that were not found again yet. */
  private Map<String, Long> former() {
    Map<String, Long> documents = former;
    if (documents == null) {
      documents =
          known == null || known.documents() == 0
              ? new HashMap<>()
              : new HashMap<>(indexer.documents(file.path()));
      held = documents.size();
      former = documents;
    }
    return documents;
  }

  /** Records what there is of the file in the middle of it; nothing before its first document. */
  void keep() {
    if (found == 0) {
      return;
    }
    kept = true;
    files.put(
        new FileRecord(file.path(), file.size(), file.modified(), "", format, held, List.of()));
  }

  private void dropWhatWasNotFound(boolean readable) {
    Map<String, Long> notFound = former();
    if (held == 0 || (readable && notFound.isEmpty())) {
      return;
    }
    altered = true;
    if (!readable || notFound.size() == held) {
      indexer.remove(file.path());
      held = 0;
    } else {
      indexer.remove(notFound.keySet());
      held -= notFound.size();
    }
  }

  void replace(FileWork.Step.Done done) {
    Extraction extraction = done.extraction();
    dropWhatWasNotFound(!extraction.format().isEmpty());
    FileRecord record =
        new FileRecord(
            file.path(),
            file.size(),
            file.modified(),
            done.steady() ? done.hash() : "",
            extraction.format(),
            held,
            problems(extraction));
    if (record.equals(known) && !altered && !kept) {
      tally.unchanged();
      return;
    }
    files.put(record);
    if (known != null) {
      tally.changed();
    } else if (files.takeOver(done.hash())) {
      tally.moved();
    } else if (held > 0) {
      tally.added();
    }
  }

  private List<Problem> problems(Extraction extraction) {
    if (refused == null) {
      return extraction.problems();
    }
    String which =
        refusals == 1
            ? "«" + refused + "» non si può indicizzare"
            : "«" + refused + "» e altri " + (refusals - 1) + " non si possono indicizzare";
    List<Problem> problems = new ArrayList<>(extraction.problems());
    problems.add(new Problem(Problem.Kind.BAD_RECORD, which));
    return problems;
  }

  void refresh() {
    if (known != null && !isOf(file, known)) {
      files.put(
          new FileRecord(
              known.path(),
              file.size(),
              file.modified(),
              known.hash(),
              known.format(),
              known.documents(),
              known.problems()));
    }
    tally.unchanged();
  }

  /** Whether a record tells of a file as it is, by size and time. */
  static boolean isOf(CorpusFile file, FileRecord record) {
    return record.size() == file.size()
        && record.modified().toEpochMilli() == file.modified().toEpochMilli();
  }

  void vanish() {
    if (known != null) {
      files.forget(file.path());
      tally.removed();
    }
  }
}
