package it.trovatore.server.cli;

import it.trovatore.indexer.cli.IndexOption;
import it.trovatore.indexer.cli.SummaryText;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.text.Printable;
import it.trovatore.server.api.Json;
import it.trovatore.server.api.StatusJson;
import it.trovatore.server.page.Italian;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore status}: what the index holds, and which files could not be indexed and why.
 * Ends with 0 even when there are such files: {@code trovatore index} is what judges them. What
 * only a server knows that has the index, it is asked for.
 */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Dice che cosa c'è nell'indice e quali file non si sono potuti indicizzare.")
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ITALIAN);

  private final Function<Path, Engine> engines;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Scrive lo stato in JSON, come GET /api/status.")
  private boolean json;

  StatusCommand(Function<Path, Engine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try (Engine engine = engines.apply(index.index())) {
      if (!IndexCheck.canBeRead(engine, index.index(), command.getErr())) {
        return Trovatore.FAILED;
      }
      IndexStatus status = engine.searcher().status();
      StatusJson known = AskedServer.status(index.index()).orElseGet(() -> StatusJson.of(status));
      PrintWriter out = command.getOut();
      if (json) {
        out.println(Json.pretty(known));
      } else {
        print(status, known, out);
      }
      out.flush();
      return Trovatore.DONE;
    }
  }

  private void print(IndexStatus status, StatusJson known, PrintWriter out) {
    line(out, "Documenti", Italian.number(status.documents()));
    line(out, "File", Italian.number(status.files()));
    if (status.committed() != null) {
      line(out, "Aggiornato", time(status.committed()));
    }
    if (known.checked() != null) {
      line(out, "Verificato", time(Instant.parse(known.checked())));
    }
    line(out, "Spazio", Italian.size(status.bytes()));
    line(out, "Indice", index.index().toString());
    waiting(known).ifPresent(what -> line(out, "In attesa", what));
    if (known.problem() != null) {
      line(out, "Problema", known.problem());
    }
    if (known.damage() != null && status.damage() == null) {
      line(out, "Danno", known.damage());
    }
    SummaryText.printRejected(status.rejected(), out);
  }

  /** What a server knows that is not in the index yet. */
  private static Optional<String> waiting(StatusJson known) {
    List<String> parts = new ArrayList<>();
    if (known.pending() != null && known.pending() > 0) {
      parts.add(Italian.number(known.pending()) + " file da leggere");
    }
    if (known.pendingSent() != null && known.pendingSent() > 0) {
      parts.add(Italian.documents(known.pendingSent()) + " di quelli inviati");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(name + ":" + " ".repeat(12 - name.length()) + Printable.line(value));
  }

  private static String time(Instant instant) {
    ZonedDateTime local = instant.atZone(ZoneId.systemDefault());
    return Italian.date(local.toLocalDate()) + " alle " + TIME.format(local);
  }
}
