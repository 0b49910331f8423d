package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that a file beside the document gives it. What it says of a document goes before
 * what the document says of itself; for the documents in an archive it completes what they lack.
 *
 * @param problem of the file itself; the document is read all the same
 */
record Sidecar(Draft.Properties properties, @Nullable Problem problem) {
  private static final Sidecar NONE = new Sidecar(Draft.Properties.NONE, null);

  static Sidecar of(Optional<Companion> metadata) {
    return metadata.map(Sidecar::read).orElse(NONE);
  }

  private static Sidecar read(Companion metadata) {
    try {
      return new Sidecar(Fields.properties(metadata.fields()), null);
    } catch (ExtractionException e) {
      return new Sidecar(Draft.Properties.NONE, e.problem());
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
