package it.trovatore.indexer.extract.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file that speaks about the one beside it (see {@link
 * it.trovatore.indexer.source.Companions}), in the folder or in the same archive, in YAML or JSON,
 * of which every JSON file is YAML. It is read when it is asked, not before.
 */
public record Companion(String name, Content content) {
  /** The most bytes that one may have. */
  public static final int LARGEST = 1 << 20;

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Where its bytes come from, by {@link #bytes}. */
  public interface Content {
    byte[] read() throws IOException;
  }

  static Companion of(Path file) {
    return new Companion(String.valueOf(file.getFileName()), () -> bytes(file));
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in);
    }
  }

  /** All bytes of one, or so many as show that it is too large. */
  public static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(LARGEST + 1);
  }

  /**
   * Its fields.
   *
   * @throws ExtractionException whatever the reason why it cannot be read
   */
  JsonNode fields() throws ExtractionException {
    try {
      byte[] bytes = content.read();
      if (bytes.length > LARGEST) {
        throw bad("supera " + (LARGEST >> 20) + " MB");
      }
      JsonNode tree = YAML.readTree(TextDecoder.decode(bytes));
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw bad("mancano campi come «title: …»");
    } catch (JsonProcessingException e) {
      throw bad("non è YAML valido");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw bad("non si può leggere");
    }
  }

  private ExtractionException bad(String reason) {
    return new ExtractionException(problem(reason));
  }

  /** What is wrong with it, as a problem of what it speaks about. */
  public Problem problem(String reason) {
    return new Problem(Problem.Kind.BAD_RECORD, name + ": " + reason);
  }
}
