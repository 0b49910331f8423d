package it.trovatore.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts that benchmarks read: the {@code text} of each record of a JSON Lines file. */
final class Texts {

  /** The system property that names the file. */
  static final String PROPERTY = "trovatore.bench.corpus";

  private static final String DEFAULT = "corpus/glossario/glossario-ia.jsonl";

  private Texts() {}

  static List<String> read() throws IOException {
    Path home = Path.of(System.getProperty("trovatore.home", ""));
    Path file = home.resolve(System.getProperty(PROPERTY, DEFAULT));
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(
              line -> {
                try {
                  return json.readTree(line).path("text").asText();
                } catch (IOException e) {
                  throw new UncheckedIOException(file + ": not JSON: " + line, e);
                }
              })
          .toList();
    }
  }
}
