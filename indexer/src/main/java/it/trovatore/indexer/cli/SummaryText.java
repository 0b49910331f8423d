package it.trovatore.indexer.cli;

import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.text.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells people in Italian what a run did. Public for the commands of other modules. */
public final class SummaryText {
  private static final double NANOS_A_SECOND = 1e9;

  private SummaryText() {}

  /** Prints the outcome and every file that could not be indexed, with the reason. */
  public static void print(SyncSummary summary, PrintWriter out) {
    if (summary.rebuilt() && !summary.complete()) {
      out.println("Ricostruzione interrotta: l'indice è rimasto com'era.");
      out.flush();
      return;
    }
    String opening = summary.rebuilt() ? "Indice ricostruito" : "Indice aggiornato";
    out.printf(
        Locale.ITALIAN,
        "%s in %.1f s: %s. File: %s.%n",
        summary.complete() ? opening : "Interrotto",
        summary.took().toNanos() / NANOS_A_SECOND,
        count(summary.documents(), "documento", "documenti"),
        changes(summary));
    printRejected(summary.rejected(), out);
    out.flush();
  }

  /** Prints the files with problems, one line each; nothing when there are none. */
  public static void printRejected(List<FileRecord> rejected, PrintWriter out) {
    if (rejected.isEmpty()) {
      return;
    }
    out.printf(Locale.ITALIAN, "%s con problemi:%n", count(rejected.size(), "file", "file"));
    for (FileRecord file : rejected) {
      out.println("  " + Printable.line(file.path() + ": " + reasons(file)));
    }
    out.flush();
  }

  private static String reasons(FileRecord file) {
    String problems = String.join("; ", file.problems().stream().map(Problem::message).toList());
    return file.documents() == 0
        ? problems
        : problems
            + " – indicizzato il resto: "
            + count(file.documents(), "documento", "documenti");
  }

  private static String changes(SyncSummary summary) {
    List<String> changes = new ArrayList<>();
    add(changes, summary.added(), "nuovo", "nuovi");
    add(changes, summary.changed(), "cambiato", "cambiati");
    add(changes, summary.moved(), "spostato", "spostati");
    add(changes, summary.removed(), "tolto", "tolti");
    add(changes, summary.unchanged(), "invariato", "invariati");
    return changes.isEmpty() ? "nessuno" : String.join(", ", changes);
  }

  private static void add(List<String> changes, int number, String one, String many) {
    if (number > 0) {
      changes.add(count(number, one, many));
    }
  }

  private static String count(long number, String one, String many) {
    return String.format(Locale.ITALIAN, "%,d %s", number, number == 1 ? one : many);
  }
}
