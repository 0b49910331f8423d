package it.trovatore.indexer.cli;

import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusFolder;
import it.trovatore.indexer.source.Globs;
import it.trovatore.indexer.source.Selection;
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
 * The options {@code --corpus}, {@code --include}, {@code --exclude} and {@code --index}, to be
 * mixed into a command. Without {@code --corpus} the folder {@code corpus} of the project is meant,
 * beside that of {@link IndexOption}.
 */
public final class CorpusOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--corpus",
      paramLabel = "CARTELLA[=URL]",
      description = {
        "Cartella dei documenti; si può ripetere (se manca: corpus, accanto al programma).",
        "Con =https://… i titoli dei risultati portano al file pubblicato sotto quell'indirizzo."
      })
  private List<String> corpus = new ArrayList<>();

  @Option(
      names = "--include",
      paramLabel = "MODELLO",
      description = {
        "Solo i file che gli corrispondono; si può ripetere.",
        "Vale la sintassi di .gitignore: *.pdf, /2024/, **/verbali/*.odt."
      })
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "MODELLO",
      description = {
        "Non i file e le cartelle che gli corrispondono, come con --include; si può ripetere.",
        "Lo stesso fanno le righe di un file .trovatoreignore, in qualunque cartella."
      })
  private List<String> exclude = new ArrayList<>();

  @Mixin private IndexOption index = new IndexOption();

  /**
   * The corpus meant.
   *
   * @throws ParameterException when a pattern or an address is none, or the index would lie in the
   *     corpus, where it would be indexed itself
   */
  public Corpus corpus() {
    List<CorpusFolder> named = corpus.stream().map(this::folder).toList();
    Corpus chosen =
        Corpus.of(
            named.isEmpty()
                ? List.of(new CorpusFolder(IndexOption.home().resolve("corpus"), null))
                : named,
            new Selection(globs("--include", include), globs("--exclude", exclude)));
    for (Path folder : chosen.folders()) {
      if (index().startsWith(folder)) {
        throw refused(
            "La cartella dell'indice «"
                + index()
                + "» sta dentro quella dei documenti «"
                + folder
                + "»: scegline un'altra con --index.");
      }
    }
    return chosen;
  }

  private CorpusFolder folder(String text) {
    try {
      return CorpusFolder.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(
          "Il valore «"
              + text
              + "» non va bene per --corpus: scrivi CARTELLA, oppure"
              + " CARTELLA=https://esempio.it/atti/ se i file sono pubblicati lì.");
    }
  }

  private Globs globs(String option, List<String> patterns) {
    for (String pattern : patterns) {
      if (!Globs.isGlob(pattern)) {
        throw refused(
            "Il modello «"
                + pattern
                + "» di "
                + option
                + " non è valido: vale la sintassi di .gitignore, come *.bak, bozze/ o"
                + " /2019/**/*.pdf.");
      }
    }
    return Globs.of(patterns);
  }

  private ParameterException refused(String message) {
    if (command == null) {
      throw new IllegalStateException("to be run by picocli");
    }
    return new ParameterException(command.commandLine(), message);
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
