package it.trovatore.indexer.extract;

import com.fasterxml.jackson.databind.JsonNode;
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
 * What is found in one file: documents, handed on at once, and problems, at most {@value
 * #MOST_PROBLEMS} by name. What lies in the file is unpacked to temporary files, one at a time, and
 * read like a file of its own, within the bounds of {@link Expansion}. For one thread.
 */
final class Findings {
  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);
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

  /** How to read what lies in a file, under the id that it was given. */
  interface Part {
    void read(String id) throws IOException, ExtractionException;
  }

  /** The file itself, or what lies in it and is being read; the innermost comes first. */
  private record Place(String name, String id, Beside beside) {}

  Findings(CorpusFile file, Readers readers, Beside beside, Receiver documents) {
    this.file = file.path();
    this.location = file.location();
    this.expansion = new Expansion(file.size());
    this.readers = readers;
    this.documents = documents;
    places.push(new Place("", file.path(), beside));
  }

  /**
   * The mapping beside what is being read, else beside what it lies in: it holds for every table
   * and record in there.
   */
  FieldMapping mapping() throws ExtractionException {
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
    beside.sidecar().problems().forEach(this::problem);
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

  /** So many bytes of what is being read are behind; what is unpacked says nothing of the file. */
  void reached(Item item, long bytes) {
    if (item.location().equals(location)) {
      documents.reached(bytes);
    }
  }

  /** How many documents and problems there are so far. */
  long seen() {
    return (long) ids.size() + problems.size() + unnamed + unknown.size() + unnamedUnknown;
  }

  /**
   * Gives a document.
   *
   * @return false, and nothing is given, when the draft has neither text nor title
   */
  boolean add(String id, Format as, Draft draft) {
    Draft whole = draft;
    for (Place place : places) {
      whole = place.beside().sidecar().complete(whole, id.equals(place.id()));
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

  /**
   * Gives the document of a record. One that is none is a problem.
   *
   * @param place where it stands, such as "riga 7"
   * @param number by which it is known without an id of its own
   */
  void record(Item item, Format as, String place, long number, JsonNode record) {
    String own = Fields.id(record);
    String id = item.inner("#", own == null ? Long.toString(number) : own);
    if (ids.contains(id)) {
      bad(place, "l'id «" + id.substring(item.id().length() + 1) + "» c'è già");
    } else if (!add(id, as, new Draft(Fields.properties(record), Fields.body(record)))) {
      bad(place, "mancano titolo e testo");
    }
  }

  /** Notes a record that gives no document. */
  void bad(String place, String reason) {
    problem(new Problem(Problem.Kind.BAD_RECORD, place + ": " + reason));
  }

  void problem(Problem problem) {
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

  /** An id that no document has yet: this one, else with {@code -2}, {@code -3} and so on. */
  String freeId(String id) {
    return ids.free(id);
  }

  /**
   * Reads the content of a file that is but compressed: it takes the place of the file.
   *
   * @throws IOException when the content cannot be unpacked
   */
  void content(Item packed, String name, InputStream content)
      throws IOException, ExtractionException {
    descend(packed.id(), id -> unpack(id, name, content));
  }

  /**
   * Reads what lies in a file. When it cannot be read that is a problem of this part only.
   *
   * @throws ExtractionException when nothing more may be unpacked from this file
   */
  void member(String id, String name, InputStream content) throws ExtractionException {
    member(id, name, content, Beside.NOTHING);
  }

  /** The same, with what lies beside it. */
  void member(String id, String name, InputStream content, Beside beside)
      throws ExtractionException {
    part(id, name, beside, free -> unpack(free, name, content));
  }

  /** The same, of what needs no unpacking. */
  void member(String id, String name, Part part) throws ExtractionException {
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
      problem(Failures.problem(e));
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
