package it.trovatore.server.cli;

import it.trovatore.indexer.cli.IndexOption;
import it.trovatore.search.engine.Engine;
import it.trovatore.server.api.Answer;
import it.trovatore.server.api.Answering;
import it.trovatore.server.api.Json;
import it.trovatore.server.api.SearchJson;
import it.trovatore.server.api.SearchParameters;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code trovatore search}: asks the index without a server. Prints for people, in colour on a
 * terminal, or with {@code --json} as {@code GET /api/search} answers, but for what only a server
 * knows: where folders are published, and how many files are still to be read.
 */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Cerca nell'indice, senza bisogno del server.",
    footer = {
      "",
      "Esempi:",
      "  trovatore search energia scuola",
      "  trovatore search '\"tavola rotonda a Davos\"'",
      "  trovatore search --sort newest 'titolo:PyTorch -licenza'"
    })
final class SearchCommand implements Callable<Integer> {
  private final Function<Path, Engine> engines;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      paramLabel = "RICERCA",
      arity = "1..*",
      description = "Che cosa cercare; più argomenti valgono come uno, con gli spazi in mezzo.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Scrive la risposta in JSON, come GET /api/search.")
  private boolean json;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Risultati per pagina, da 1 a 100 (se manca: ${DEFAULT-VALUE}).")
  private int size = SearchParameters.DEFAULT_SIZE;

  @Option(
      names = "--page",
      paramLabel = "N",
      description = "Pagina, a partire da 1 (se manca: ${DEFAULT-VALUE}).")
  private int page = 1;

  @Option(
      names = "--sort",
      paramLabel = "ORDINE",
      description = "relevance, newest oppure oldest (se manca: ${DEFAULT-VALUE}).")
  private String sort = "relevance";

  @Option(names = "--verbatim", description = "Cerca quel che è scritto, senza correzioni.")
  private boolean verbatim;

  @Option(
      names = "--separate",
      description = "Elenca ogni documento a parte, anche quando è una copia di un altro.")
  private boolean separate;

  SearchCommand(Function<Path, Engine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    SearchParameters asked =
        new SearchParameters(
            String.join(" ", words), page, size, SearchParameters.sort(sort), verbatim, separate);
    try (Engine engine = engines.apply(index.index())) {
      if (!IndexCheck.canBeRead(engine, index.index(), command.getErr())) {
        return Trovatore.FAILED;
      }
      Answer answer = new Answering(engine.searcher()).search(asked);
      PrintWriter out = command.getOut();
      if (json) {
        out.println(new String(Json.bytes(SearchJson.of(answer, null)), StandardCharsets.UTF_8));
      } else {
        new AnswerText(out, command.getColorScheme().ansi()).print(answer);
      }
      out.flush();
      return Trovatore.DONE;
    }
  }
}
