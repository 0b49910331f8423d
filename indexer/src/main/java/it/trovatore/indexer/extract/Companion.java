package it.trovatore.indexer.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file that speaks about the one beside it (see {@link
 * it.trovatore.indexer.source.Companions}), in the folder or in the same archive, in YAML or JSON,
 * of which every JSON file is YAML. It is read when it is asked, not before.
 */
record Companion(String name, Content content) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Where its bytes come from. */
  interface Content {
    byte[] read() throws IOException;
  }

  static Companion of(Path file) {
    return new Companion(String.valueOf(file.getFileName()), () -> Files.readAllBytes(file));
  }

  /** Its fields. */
  JsonNode fields() throws ExtractionException {
    try {
      JsonNode tree = YAML.readTree(TextDecoder.decode(content.read()));
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw bad("mancano campi come «title: …»");
    } catch (JsonProcessingException e) {
      throw bad("non è YAML valido");
    } catch (IOException e) {
      throw bad("non si può leggere");
    }
  }

  private ExtractionException bad(String reason) {
    return new ExtractionException(Problem.Kind.BAD_RECORD, name + ": " + reason);
  }
}
