package it.trovatore.bench;

import it.trovatore.bench.scale.ScaleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code trovatore eval}, {@code pairs}, {@code speed} and {@code scale}. */
@Command(
    name = "trovatore",
    subcommands = {EvalCommand.class, PairsCommand.class, SpeedCommand.class, ScaleCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    description = "Measures relevance beside Lucene's ItalianAnalyzer and Snowball.")
final class BenchMain {

  private BenchMain() {}

  public static void main(String[] args) {
    int code = new CommandLine(new BenchMain()).execute(args);
    if (code != 0) {
      Runtime.getRuntime().exit(code);
    }
  }
}
