package it.trovatore.indexer.extract;

import it.trovatore.indexer.extract.container.Expansion;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.container.TemporaryFile;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.draft.Layout;
import it.trovatore.indexer.extract.fields.Beside;
import it.trovatore.indexer.extract.fields.Companion;
import it.trovatore.indexer.extract.fields.FieldMapping;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the documents of one file on at once and keeps the problems, at most {@value
 * #MOST_PROBLEMS} by name. What lies in the file is unpacked to temporary files, one at a time, and
 * read by the same readers, within the bounds of {@link Expansion}. For one thread.
 */
final class FileFindings implements Findings {
  private static final Logger LOG = LoggerFactory.getLogger(FileFindings.class);
  private static final int MOST_PROBLEMS = 100;
  private static final int NAMED_UNKNOWN = 5;

  private final String file;
  private final Path location;
  private final Readers readers;
  private final Expansion expansion;
  private final Receiver documents;
  private final Ids ids = new Ids();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Deque<Place> places = new ArrayDeque<>();
  private final Map<Companion, FieldMapping> mappings = new HashMap<>();
  private @Nullable Format format;
  private int unnamed;
  private Problem.Kind unnamedKind = Problem.Kind.BAD_RECORD;
  private int unnamedUnknown;

  /** The file itself, or what lies in it and is being read; the innermost comes first. */
  private record Place(String name, String id, Beside beside) {}

  FileFindings(CorpusFile file, Readers readers, Beside beside, Receiver documents) {
    this.file = file.path();
    this.location = file.location();
    this.expansion = new Expansion(file.size());
    this.readers = readers;
    this.documents = documents;
    places.push(new Place("", file.path(), beside));
  }

  @Override
  public FieldMapping mapping() throws ExtractionException {
    for (Place place : places) {
      if (place.beside().mapping().isPresent()) {
        Companion companion = place.beside().mapping().get();
        FieldMapping known = mappings.get(companion);
        FieldMapping mapping = known == null ? FieldMapping.of(companion) : known;
        mappings.put(companion, mapping);
        return mapping;
      }
    }
    return FieldMapping.none();
  }

  /** Notes what says nothing in the companions of what was read. */
  void tellFaults(Beside beside) {
    beside.problems().forEach(this::problem);
    if (beside.mapping().isPresent()) {
      Companion companion = beside.mapping().get();
      FieldMapping used = mappings.remove(companion);
      if (used != null) {
        used.faults().forEach(fault -> problem(companion.problem(fault)));
      }
    }
  }

  /** Notes the format of what is being read; that of the file itself is the file's. */
  void recognized(Format found) {
    documents.recognized(found.label());
    if (places.size() == 1) {
      format = found;
    }
  }

  Extraction extraction() {
    List<Problem> all = new ArrayList<>(problems);
    if (unnamed > 0) {
      all.add(new Problem(unnamedKind, "e altri " + unnamed + " problemi"));
    }
    if (!unknown.isEmpty()) {
      String rest = unnamedUnknown == 0 ? "" : " e altri " + unnamedUnknown;
      all.add(new Problem(Problem.Kind.UNKNOWN_FORMAT, String.join(", ", unknown) + rest));
    }
    return new Extraction(format == null ? "" : format.label(), all);
  }

  @Override
  public void reached(Item item, long bytes) {
    if (item.location().equals(location)) {
      documents.reached(bytes);
    }
  }

  @Override
  public long seen() {
    return (long) ids.size() + problems.size() + unnamed + unknown.size() + unnamedUnknown;
  }

  @Override
  public boolean add(String id, Format as, Draft draft) {
    Draft whole = draft;
    for (Place place : places) {
      whole = place.beside().complete(whole, id.equals(place.id()));
    }
    SourceDocument document = Layout.document(id, file, as, whole);
    if (document == null) {
      return false;
    }
    ids.add(id);
    documents.accept(document);
    if (draft.problem() != null) {
      problem(draft.problem());
    }
    return true;
  }

  @Override
  public void bad(String place, String reason) {
    problem(new Problem(Problem.Kind.BAD_RECORD, place + ": " + reason));
  }

  @Override
  public void failed(Throwable failure) {
    problem(Failures.problem(failure));
  }

  @Override
  public void problem(Problem problem) {
    if (problems.size() >= MOST_PROBLEMS) {
      unnamed++;
      if (Extraction.isOfTheMachine(problem.kind())) {
        unnamedKind = problem.kind(); // which Extraction#isFinal asks for
      }
      return;
    }
    String place =
        places.reversed().stream()
            .skip(1)
            .map(inner -> "«" + inner.name() + "»")
            .collect(Collectors.joining(", "));
    String between = place.isEmpty() || problem.detail().isEmpty() ? "" : ": ";
    problems.add(new Problem(problem.kind(), place + between + problem.detail()));
  }

  @Override
  public boolean isGiven(String id) {
    return ids.contains(id);
  }

  @Override
  public String freeId(String id) {
    return ids.free(id);
  }

  @Override
  public void content(Item packed, String name, InputStream content)
      throws IOException, ExtractionException {
    descend(packed.id(), id -> unpack(id, name, content));
  }

  @Override
  public void member(String id, String name, InputStream content) throws ExtractionException {
    member(id, name, content, Beside.NOTHING);
  }

  @Override
  public void member(String id, String name, InputStream content, Beside beside)
      throws ExtractionException {
    part(id, name, beside, free -> unpack(free, name, content));
  }

  @Override
  public void member(String id, String name, Part part) throws ExtractionException {
    part(id, name, Beside.NOTHING, part);
  }

  private void part(String id, String name, Beside beside, Part part) throws ExtractionException {
    String free = freeId(id);
    places.push(new Place(name, free, beside));
    try {
      descend(free, part);
      tellFaults(beside);
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("cannot read {} in {}", name, file, e);
      failed(e);
    } catch (ExtractionException e) {
      if (expansion.isExhausted()) {
        throw e;
      }
      if (e.problem().kind() == Problem.Kind.UNKNOWN_FORMAT) {
        unknown(name);
      } else {
        problem(e.problem());
      }
    } finally {
      places.pop();
    }
  }

  private void descend(String id, Part part) throws IOException, ExtractionException {
    expansion.enter();
    try {
      part.read(id);
    } finally {
      expansion.leave();
    }
  }

  private void unpack(String id, String name, InputStream content)
      throws IOException, ExtractionException {
    try (TemporaryFile unpacked = TemporaryFile.make()) {
      try (OutputStream out = unpacked.out()) {
        expansion.unpack(content, out);
      }
      readers.read(new Item(id, name, unpacked.location()), this);
    }
  }

  private void unknown(String name) {
    if (unknown.size() < NAMED_UNKNOWN) {
      unknown.add(name);
    } else {
      unnamedUnknown++;
    }
  }
}
