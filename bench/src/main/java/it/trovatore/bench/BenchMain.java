package it.trovatore.bench;

import it.trovatore.bench.input.BadInput;
import it.trovatore.bench.scale.ScaleCommand;
import java.nio.file.FileSystemException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The entry point of {@code trovatore eval}, {@code pairs}, {@code speed} and {@code scale}. */
@Command(
    name = "trovatore",
    subcommands = {EvalCommand.class, PairsCommand.class, SpeedCommand.class, ScaleCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    description = "Measures relevance beside Lucene's ItalianAnalyzer and Snowball.")
final class BenchMain {

  private static final int FAILED = 2;

  private BenchMain() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    int code = commandLine().execute(args);
    if (code != 0) {
      Runtime.getRuntime().exit(code);
    }
  }

  /** All commands, ready to be run; none ends the process. */
  static CommandLine commandLine() {
    return new CommandLine(new BenchMain()).setExecutionExceptionHandler(BenchMain::failed);
  }

  private static int failed(Exception error, CommandLine command, ParseResult parsed)
      throws Exception {
    String sentence =
        switch (error) {
          case BadInput e -> e.getMessage();
          case FileSystemException e -> e.getClass().getSimpleName() + ": " + e.getMessage();
          default -> throw error;
        };
    command.getErr().println(sentence);
    command.getErr().flush();
    return FAILED;
  }
}
