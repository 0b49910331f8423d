package it.trovatore.indexer.cli;

import it.trovatore.indexer.source.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options {@code --corpus} and {@code --index}, to be mixed into a command. Without {@code
 * --corpus} the folder {@code corpus} of the project is meant, beside that of {@link IndexOption}.
 */
public final class CorpusOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--corpus",
      paramLabel = "CARTELLA",
      description =
          "Cartella dei documenti; si può ripetere (se manca: corpus, accanto al programma).")
  private List<Path> corpus = new ArrayList<>();

  @Mixin private IndexOption index = new IndexOption();

  /**
   * The corpus meant.
   *
   * @throws ParameterException when the index would lie in it, where it would be indexed itself
   */
  public Corpus corpus() {
    Corpus chosen =
        Corpus.of(corpus.isEmpty() ? List.of(IndexOption.home().resolve("corpus")) : corpus);
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
    return index.index();
  }

  /** The folder of the documents that were sent, beside the index. */
  public Path documents() {
    return index.documents();
  }
}
