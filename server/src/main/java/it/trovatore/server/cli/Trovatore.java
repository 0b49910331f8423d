package it.trovatore.server.cli;

import it.trovatore.indexer.cli.IndexCommand;
import it.trovatore.search.engine.Engine;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** {@code trovatore}: the command that holds the others. */
@Command(
    name = "trovatore",
    mixinStandardHelpOptions = true,
    description = "Cerca nei documenti italiani di una cartella.",
    synopsisSubcommandLabel = "COMANDO",
    exitCodeListHeading = "%nCodici d'uscita:%n",
    exitCodeList = {
      "0:tutto fatto",
      "1:fatto, ma qualche documento non si è potuto indicizzare",
      "2:non riuscito"
    })
public final class Trovatore implements Runnable {
  static final int DONE = 0;
  static final int FAILED = 2;

  @Spec private @Nullable CommandSpec spec;

  private Trovatore() {}

  /**
   * All commands, ready to be run; none ends the process.
   *
   * @param engines opens the engine whose index lies in a folder; the commands close it
   */
  public static CommandLine commandLine(Function<Path, Engine> engines) {
    CommandLine commands =
        new CommandLine(new Trovatore())
            .addSubcommand(new ServeCommand(engines))
            .addSubcommand(new IndexCommand(engines, new AskedServer()))
            .addSubcommand(new SearchCommand(engines))
            .addSubcommand(new StatusCommand(engines))
            .addSubcommand(new BackupCommand(engines))
            .addSubcommand(new RestoreCommand(engines));
    commands.setResourceBundle(
        ResourceBundle.getBundle("it.trovatore.server.cli.help", Locale.ROOT));
    commands.setParameterExceptionHandler(ErrorLines::badArguments);
    commands.setExecutionStrategy(Trovatore::execute);
    commands.setExecutionExceptionHandler(ErrorLines::failed);
    Version version = new Version();
    commands.getCommandSpec().versionProvider(version);
    commands.getSubcommands().values().forEach(c -> c.getCommandSpec().versionProvider(version));
    return commands;
  }

  /** Has errors of the virtual machine told as failures are, which picocli lets through. */
  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (Error e) {
      CommandLine command = parsed.asCommandLineList().getLast();
      throw new ExecutionException(command, "the virtual machine failed", e);
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Manca il comando: serve, index, search, status, backup o restore.");
    }
  }
}
