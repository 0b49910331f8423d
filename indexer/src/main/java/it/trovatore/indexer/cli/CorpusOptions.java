package it.trovatore.indexer.cli;

import it.trovatore.indexer.source.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options {@code --corpus} and {@code --index}, to be mixed into a command. Without them the
 * folders {@code corpus} and {@code index-data} of the project are meant, which is where the system
 * property {@value #HOME} points, else the current folder.
 */
public final class CorpusOptions {
  /** The system property with the project's folder, set by the launcher. */
  public static final String HOME = "trovatore.home";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--corpus",
      paramLabel = "CARTELLA",
      description =
          "Cartella dei documenti; si può ripetere (se manca: corpus, accanto al programma).")
  private List<Path> corpus = new ArrayList<>();

  @Option(
      names = "--index",
      paramLabel = "CARTELLA",
      description = "Cartella dell'indice (se manca: index-data, accanto al programma).")
  private @Nullable Path index;

  /**
   * The corpus meant.
   *
   * @throws ParameterException when the index would lie in it, where it would be indexed itself
   */
  public Corpus corpus() {
    Corpus chosen = Corpus.of(corpus.isEmpty() ? List.of(home().resolve("corpus")) : corpus);
    for (Path folder : chosen.folders()) {
      if (command != null && index().startsWith(folder)) {
        throw new ParameterException(
            command.commandLine(),
            "La cartella dell'indice «"
                + index()
                + "» sta dentro quella dei documenti «"
                + folder
                + "»: scegline un'altra con --index.");
      }
    }
    return chosen;
  }

  /** The folder of the index, absolute. */
  public Path index() {
    return (index == null ? home().resolve("index-data") : index).toAbsolutePath().normalize();
  }

  private static Path home() {
    return Path.of(System.getProperty(HOME, ""));
  }
}
