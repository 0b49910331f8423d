package it.trovatore.bench.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Files of one JSON object a line. */
public final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * An object of such a file.
   *
   * @param file where it stands
   * @param line its number, from 1
   */
  public record Entry(Path file, long line, JsonNode object) {

    /** The text under the first of the names that is there; numbers count as text. */
    public String required(String... names) {
      for (String name : names) {
        if (object.path(name).isValueNode() && !object.path(name).isNull()) {
          return object.path(name).asText();
        }
      }
      throw bad("no \"" + String.join("\" and no \"", names) + "\"");
    }

    /** What is wrong with this object. */
    public BadInput bad(String what) {
      return BadInput.at(file, line, what);
    }
  }

  /**
   * Reads a file in order.
   *
   * @throws BadInput when it cannot be read or a line is no JSON object
   */
  public static void read(Path file, Consumer<Entry> each) {
    Lines.read(
        file,
        (number, line) -> {
          try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
              throw BadInput.at(file, number, "no JSON object");
            }
            each.accept(new Entry(file, number, node));
          } catch (JsonProcessingException e) {
            throw BadInput.at(file, number, "not JSON: " + e.getOriginalMessage());
          }
        });
  }
}
