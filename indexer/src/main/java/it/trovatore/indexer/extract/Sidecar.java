package it.trovatore.indexer.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.trovatore.indexer.source.Companions;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that a file beside the document gives it. What it says of a document goes before
 * what the document says of itself; for the documents in an archive it completes what they lack.
 *
 * @param problem of the file itself; the document is read all the same
 */
record Sidecar(Draft.Properties properties, @Nullable Problem problem) {
  static final Sidecar NONE = new Sidecar(Draft.Properties.NONE, null);
  private static final YAMLMapper YAML = new YAMLMapper();

  static Sidecar of(Path document) {
    return Companions.metadata(document).map(Sidecar::read).orElse(NONE);
  }

  private static Sidecar read(Path file) {
    try {
      return new Sidecar(Fields.properties(tree(file)), null);
    } catch (ExtractionException e) {
      return new Sidecar(Draft.Properties.NONE, e.problem());
    }
  }

  /** How the columns of a table, or the keys of its records, are called otherwise; else empty. */
  static JsonNode mapping(Path document) throws ExtractionException {
    Optional<Path> file = Companions.mapping(document);
    return file.isPresent() ? tree(file.get()) : JsonNodeFactory.instance.objectNode();
  }

  /** YAML or JSON, of which every JSON file is YAML. */
  private static JsonNode tree(Path file) throws ExtractionException {
    try {
      JsonNode tree = YAML.readTree(TextDecoder.decode(Files.readAllBytes(file)));
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw bad(file, "mancano campi come «title: …»");
    } catch (JsonProcessingException e) {
      throw bad(file, "non è YAML valido");
    } catch (IOException e) {
      throw bad(file, "non si può leggere");
    }
  }

  private static ExtractionException bad(Path file, String reason) {
    return new ExtractionException(Problem.Kind.BAD_RECORD, file.getFileName() + ": " + reason);
  }

  Draft complete(Draft draft, boolean itself) {
    Draft.Properties whole =
        itself
            ? properties.orElse(draft.properties())
            : draft.properties().orElse(properties.ofEach());
    return new Draft(whole, draft.blocks(), draft.problem());
  }
}
