package it.trovatore.indexer.cli;

import it.trovatore.indexer.sync.SyncFailure;
import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.search.document.FileRecord;
import it.trovatore.search.text.Printable;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a line for each run of a watch that altered something, and each failure once. */
public final class FollowedChanges implements SyncListener {
  private final PrintWriter out;
  private final PrintWriter err;
  private @Nullable String failure;
  private List<FileRecord> rejected;

  /**
   * Prints from here on.
   *
   * @param rejected what has been printed already
   */
  public FollowedChanges(List<FileRecord> rejected, PrintWriter out, PrintWriter err) {
    this.rejected = rejected;
    this.out = out;
    this.err = err;
  }

  @Override
  public void finished(SyncSummary summary) {
    if (failure != null || summary.altered() || !summary.rejected().equals(rejected)) {
      SummaryText.print(summary, out);
    }
    failure = null;
    rejected = summary.rejected();
  }

  @Override
  public void damaged() {
    err.println(
        "L'indice è danneggiato: lo ricostruisco dai documenti; intanto risponde quel che si può"
            + " ancora leggere.");
    err.flush();
  }

  @Override
  public void failed(RuntimeException cause) {
    tell(
        SyncFailure.sentence(cause)
            + " Riprovo finché non riesce; intanto si cerca in quel che c'è.");
  }

  /** The run failed, and there will be no other. */
  public void ended(RuntimeException cause) {
    tell(SyncFailure.sentence(cause));
  }

  private void tell(String message) {
    if (!message.equals(failure)) {
      err.println(Printable.line(message));
      err.flush();
    }
    failure = message;
  }
}
