package it.trovatore.indexer.cli;

import it.trovatore.indexer.isolation.ExtractionLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --max-seconds} and {@code --max-memory}, to be mixed into a command. */
public final class LimitOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--max-seconds",
      paramLabel = "SECONDI",
      description =
          "Tempo che la lettura di un documento può richiedere (se manca: ${DEFAULT-VALUE}).")
  private int seconds = ExtractionLimits.DEFAULT_SECONDS;

  @Option(
      names = "--max-memory",
      paramLabel = "MB",
      description =
          "Memoria che la lettura di un file può richiedere, in MB (se manca: ${DEFAULT-VALUE}).")
  private int megabytes = ExtractionLimits.DEFAULT_MEGABYTES;

  /**
   * The limits meant.
   *
   * @throws ParameterException when nothing could be read within them
   */
  public ExtractionLimits limits() {
    if (command != null && seconds < 1) {
      throw new ParameterException(
          command.commandLine(),
          "Per leggere un documento serve almeno un secondo: " + seconds + ".");
    }
    if (command != null && megabytes < ExtractionLimits.LEAST_MEGABYTES) {
      throw new ParameterException(
          command.commandLine(),
          "Per leggere un file servono almeno "
              + ExtractionLimits.LEAST_MEGABYTES
              + " MB: "
              + megabytes
              + ".");
    }
    if (command != null && megabytes > ExtractionLimits.DEFAULT_MEGABYTES) {
      checkIsInThisMachine(command);
    }
    return new ExtractionLimits(Duration.ofSeconds(seconds), megabytes);
  }

  private void checkIsInThisMachine(CommandSpec spec) {
    long most = ExtractionLimits.mostMegabytes();
    if (megabytes > most) {
      throw new ParameterException(
          spec.commandLine(),
          "Per leggere un file si possono concedere al massimo "
              + most
              + " MB, la memoria di questa macchina: "
              + megabytes
              + ".");
    }
  }
}
