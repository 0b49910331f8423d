package it.trovatore.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Runs the JMH benchmarks. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the JMH benchmarks of analysis and indexing; options are JMH's (speed -- -h lists them).",
      "-jvmArgsAppend -Dtrovatore.bench.corpus=FILE reads the texts of another JSON Lines file."
    })
final class SpeedCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATTERN", arity = "0..*", description = "Which benchmarks; all if none.")
  private List<String> patterns = List.of();

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(patterns);
    Main.main(arguments.toArray(String[]::new));
    return 0;
  }
}
