package it.trovatore.server.cli;

import it.trovatore.indexer.backup.Backup;
import it.trovatore.indexer.cli.IndexOption;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.text.Printable;
import it.trovatore.server.page.Italian;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore restore}: puts a backup in the place of the index and of the documents that were
 * sent to it. The backup is checked first; what there is is replaced only with {@code --replace}.
 */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Rimette al suo posto una copia fatta da trovatore backup, dopo averla verificata.",
      "Il server va fermato prima; alla partenza riallinea l'indice con la cartella."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Function<Path, Engine> engines;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(paramLabel = "CARTELLA", description = "La cartella della copia.")
  private Path backup = Path.of("");

  @Option(
      names = "--replace",
      description = "Sostituisce l'indice e i documenti inviati che ci sono, e vanno persi.")
  private boolean replace;

  RestoreCommand(Function<Path, Engine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("to be run by picocli");
    }
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    try (ServerMark mark = ServerMark.take(index.index(), "trovatore restore");
        Engine engine = engines.apply(index.index())) {
      if (!replace && holdsSomething(engine)) {
        err.println(
            "In «"
                + Printable.line(mark.index().toString())
                + "» "
                + what(engine.searcher().status())
                + ": con --replace la copia ne prende il posto, e i documenti inviati dopo la copia"
                + " vanno persi.");
        err.flush();
        return Trovatore.FAILED;
      }
      Path folder = backup.toAbsolutePath().normalize();
      Backup.Summary restored = Backup.restore(folder, engine, index.documents());
      out.println(
          "Rimesso a posto da «"
              + Printable.line(folder.toString())
              + "»: "
              + BackupJson.italian(restored)
              + ".");
      out.flush();
      return Trovatore.DONE;
    }
  }

  private static String what(IndexStatus status) {
    if (status.damage() != null) {
      return "c'è già un indice danneggiato";
    }
    if (status.committed() == null) {
      return "ci sono già documenti inviati";
    }
    return status.documents() == 0
        ? "c'è già un indice senza documenti"
        : "c'è già un indice con " + Italian.documents(status.documents());
  }

  private boolean holdsSomething(Engine engine) {
    IndexStatus status = engine.searcher().status();
    return status.committed() != null
        || status.damage() != null
        || SentDocuments.areIn(index.documents());
  }
}
