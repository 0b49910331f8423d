package it.trovatore.server.cli;

import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.IndexStatus;
import it.trovatore.search.text.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Looks whether there is an index to read, for the commands that only read. */
final class IndexCheck {
  private IndexCheck() {}

  /** Whether the index can be read; otherwise, and when it is of another version, says so. */
  static boolean canBeRead(Engine engine, Path folder, PrintWriter err) {
    IndexStatus status = engine.searcher().status();
    if (status.damage() != null) {
      err.println(
          Printable.line(status.damage())
              + " Ricostruiscilo con trovatore index o trovatore serve.");
      err.flush();
      return status.committed() != null;
    }
    if (status.committed() == null) {
      err.println(
          "In «"
              + Printable.line(folder.toString())
              + "» non c'è ancora un indice: crealo con trovatore index o trovatore serve.");
      err.flush();
      return false;
    }
    if (engine.stale()) {
      err.println(
          "L'indice è di un'altra versione e può rispondere male: aggiornalo con trovatore index.");
      err.flush();
    }
    return true;
  }
}
