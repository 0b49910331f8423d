package it.trovatore.server.cli;

import it.trovatore.lucene.LuceneEngine;
import it.trovatore.search.engine.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** A command that was run in this process, and how it ended. */
public record CommandRun(int exit, String out, String err) {

  /** Runs a command without colours. */
  public static CommandRun of(String... args) {
    return of(Ansi.OFF, args);
  }

  static CommandRun of(Ansi ansi, String... args) {
    return of(LuceneEngine::open, ansi, args);
  }

  /** Runs a command without colours on engines of the caller's own. */
  static CommandRun of(Function<Path, Engine> engines, String... args) {
    return of(engines, Ansi.OFF, args);
  }

  private static CommandRun of(Function<Path, Engine> engines, Ansi ansi, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Trovatore.commandLine(engines);
    commands.setColorScheme(Help.defaultColorScheme(ansi));
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    int exit = commands.execute(args);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
