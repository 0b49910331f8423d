package it.trovatore.bench.speed;

import it.trovatore.bench.input.BadInput;
import it.trovatore.bench.input.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts that benchmarks read: the {@code text} of each record of a JSON Lines file. */
final class Texts {

  /** The system property that names the file. */
  static final String PROPERTY = "trovatore.bench.corpus";

  private static final String DEFAULT = "corpus/glossario/glossario-ia.jsonl";

  private Texts() {}

  /**
   * All texts of the file, in order.
   *
   * @throws BadInput when it cannot be read
   */
  static List<String> read() {
    Path home = Path.of(System.getProperty("trovatore.home", ""));
    List<String> texts = new ArrayList<>();
    JsonLines.read(
        home.resolve(System.getProperty(PROPERTY, DEFAULT)),
        entry -> texts.add(entry.required("text")));
    return texts;
  }
}
