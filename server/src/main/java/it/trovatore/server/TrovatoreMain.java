package it.trovatore.server;

import it.trovatore.lucene.LuceneEngine;
import it.trovatore.server.cli.Trovatore;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one main method: wires the commands to the embedded engine and ends with their exit code. */
public final class TrovatoreMain {
  private TrovatoreMain() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    String program = args.length == 0 ? "trovatore" : "trovatore " + args[0];
    System.exit(Trovatore.commandLine(f -> LuceneEngine.open(f, program)).execute(args));
  }
}
