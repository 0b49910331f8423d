package it.trovatore.server.cli;

import it.trovatore.indexer.backup.BackupException;
import it.trovatore.indexer.cli.RunningServer;
import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.engine.EngineException;
import it.trovatore.search.text.Printable;
import it.trovatore.server.api.BadParameter;
import it.trovatore.server.http.AddressUnavailable;
import it.trovatore.server.http.Tokens;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one Italian sentence on the standard error why a command could not do its work. */
final class ErrorLines {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorLines.class);

  private ErrorLines() {}

  /** Arguments that cannot be taken; the sentence is followed by where help is. */
  static int badArguments(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    command.getErr().println(Printable.line(sentence(error)));
    command.getErr().println("Aiuto: " + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return Trovatore.FAILED;
  }

  /** A command that failed. */
  static int failed(Exception error, CommandLine command, ParseResult parsed) {
    Throwable cause =
        error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error;
    String sentence =
        switch (cause) {
          case EngineException e -> e.getMessage();
          case CorpusException e -> e.getMessage();
          case ExtractorException e -> e.getMessage();
          case BackupException e -> e.getMessage();
          case RunningServer.Refused e -> e.getMessage();
          case AddressUnavailable e -> e.getMessage();
          case StoreException e -> e.getMessage();
          case Tokens.Unusable e -> e.getMessage();
          case BadParameter e -> e.getMessage();
          case OutOfMemoryError e -> outOfMemory();
          default -> {
            LOG.error("the command failed", cause);
            yield "Qualcosa è andato storto: " + cause;
          }
        };
    command.getErr().println(Printable.line(String.valueOf(sentence)));
    command.getErr().flush();
    return Trovatore.FAILED;
  }

  private static String outOfMemory() {
    return "La memoria concessa a Java, al massimo "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB, non basta: concedigliene di più, per esempio con TROVATORE_JAVA_OPTIONS=-Xmx2g.";
  }

  private static String sentence(ParameterException error) {
    return switch (error) {
      case UnmatchedArgumentException e -> unmatched(e);
      case MissingParameterException e -> missing(e.getMissing());
      case OverwrittenOptionException e ->
          "Un'opzione si può dare una volta sola: " + name(e.getOverwritten()) + ".";
      default ->
          error.getArgSpec() != null && error.getValue() != null
              ? "Il valore «"
                  + error.getValue()
                  + "» non va bene per "
                  + name(error.getArgSpec())
                  + "."
              : String.valueOf(error.getMessage());
    };
  }

  private static String unmatched(UnmatchedArgumentException error) {
    String first = error.getUnmatched().getFirst();
    if (!error.isUnknownOption()) {
      return "L'argomento «" + first + "» è di troppo o non è un comando.";
    }
    return "L'opzione «"
        + first
        + "» non esiste"
        + (error.getCommandLine().getCommandSpec().positionalParameters().isEmpty()
            ? "."
            : "; un testo che comincia con il meno va dopo « -- ».");
  }

  private static String missing(List<ArgSpec> missing) {
    return switch (missing.isEmpty() ? null : missing.getFirst()) {
      case OptionSpec option -> "Manca il valore di " + option.longestName() + ".";
      case ArgSpec argument ->
          "Manca " + name(argument) + "; se comincia con il meno, va dopo « -- ».";
      case null -> "Manca un argomento.";
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName()
        : "l'argomento " + argument.paramLabel();
  }
}
