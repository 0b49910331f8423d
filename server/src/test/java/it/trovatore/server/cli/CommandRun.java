package it.trovatore.server.cli;

import it.trovatore.lucene.LuceneEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands = Trovatore.commandLine(LuceneEngine::open);
    commands.setColorScheme(Help.defaultColorScheme(ansi));
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    int exit = commands.execute(args);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
