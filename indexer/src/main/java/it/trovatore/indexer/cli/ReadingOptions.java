package it.trovatore.indexer.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that say which files are read and within which limits. A server is given them at its
 * start, so what asks it for a run cannot have others.
 */
public final class ReadingOptions {
  private static final List<String> NAMES =
      List.of("--include", "--exclude", "--max-seconds", "--max-memory");

  private ReadingOptions() {}

  /** The values of all of them in a command that is being run, given or not, by name. */
  public static Map<String, String> all(CommandSpec command) {
    return values(command, name -> true);
  }

  /** The values of those that were given. */
  static Map<String, String> given(CommandSpec command) {
    return values(command, command.commandLine().getParseResult()::hasMatchedOption);
  }

  private static Map<String, String> values(CommandSpec command, Predicate<String> which) {
    Map<String, String> values = new TreeMap<>();
    for (String name : NAMES) {
      OptionSpec option = command.findOption(name);
      if (option != null && which.test(name)) {
        values.put(name, text(option.getValue()));
      }
    }
    return values;
  }

  private static String text(Object value) {
    return value instanceof List<?> several
        ? String.join(", ", several.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
