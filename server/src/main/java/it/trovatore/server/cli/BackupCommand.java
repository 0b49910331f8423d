package it.trovatore.server.cli;

import it.trovatore.indexer.backup.Backup;
import it.trovatore.indexer.cli.IndexOption;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.text.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore backup}: copies the index and the documents that were sent to it, as they are at
 * one moment. A server that has the index is asked to do it and goes on meanwhile.
 */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copia in una cartella l'indice e i documenti inviati, anche mentre il server risponde.",
      "I documenti della cartella indicizzata non sono nella copia."
    })
final class BackupCommand implements Callable<Integer> {
  private final Function<Path, Engine> engines;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(paramLabel = "CARTELLA", description = "Dove fare la copia: nuova, o vuota.")
  private Path target = Path.of("");

  BackupCommand(Function<Path, Engine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Path folder = target.toAbsolutePath().normalize();
    PrintWriter out = command.getOut();
    Optional<Backup.Summary> byServer =
        ServerMark.running(index.index())
            .map(s -> AskedServer.post(s, "/api/backup", Map.of("folder", folder.toString())))
            .map(BackupJson::read);
    Optional<Backup.Summary> done =
        byServer.isPresent() ? byServer : copy(folder, command.getErr());
    if (done.isEmpty()) {
      return Trovatore.FAILED;
    }
    out.println(
        "Copia fatta in «"
            + Printable.line(folder.toString())
            + "»: "
            + BackupJson.italian(done.get())
            + ".");
    out.flush();
    return Trovatore.DONE;
  }

  /** Without a server; empty when there is nothing to copy, which is then said. */
  private Optional<Backup.Summary> copy(Path folder, PrintWriter err) {
    try (Engine engine = engines.apply(index.index())) {
      if (!IndexCheck.canBeRead(engine, index.index(), err)) {
        return Optional.empty();
      }
      try (ServerMark mark = ServerMark.take(index.index(), "trovatore backup");
          Inbox inbox = Inbox.in(index.documents())) {
        return Optional.of(Backup.write(engine, inbox.store(), mark.index(), folder));
      }
    }
  }
}
