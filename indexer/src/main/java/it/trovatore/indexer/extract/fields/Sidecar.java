package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.databind.JsonNode;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.search.document.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The metadata that a file beside the document gives it. What it says of a document goes before
 * what the document says of itself; for the documents in an archive it completes what they lack.
 *
 * @param problems of the file itself; the document is read all the same
 */
record Sidecar(Draft.Properties properties, List<Problem> problems) {
  private static final Sidecar NONE = new Sidecar(Draft.Properties.NONE, List.of());

  static Sidecar of(Optional<Companion> metadata) {
    return metadata.map(Sidecar::read).orElse(NONE);
  }

  private static Sidecar read(Companion metadata) {
    try {
      JsonNode fields = metadata.fields();
      return new Sidecar(
          Fields.properties(fields),
          MetadataFaults.of(fields).stream().map(metadata::problem).toList());
    } catch (ExtractionException e) {
      return new Sidecar(Draft.Properties.NONE, List.of(e.problem()));
    }
  }

  Draft complete(Draft draft, boolean itself) {
    Draft.Properties whole =
        itself
            ? properties.orElse(draft.properties())
            : draft.properties().orElse(properties.ofEach());
    return new Draft(whole, draft.blocks(), draft.problem());
  }
}
