package it.trovatore.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the JMH benchmarks. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the JMH benchmarks of analysis and indexing; after -- come JMH's options (-- -h).",
      "-- -jvmArgsAppend -Dtrovatore.bench.corpus=FILE reads the texts of another JSON Lines file."
    })
final class SpeedCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..*",
      description = "Which benchmarks, all if none, or what comes after --.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws IOException {
    Main.main(arguments.toArray(String[]::new));
    return 0;
  }
}
