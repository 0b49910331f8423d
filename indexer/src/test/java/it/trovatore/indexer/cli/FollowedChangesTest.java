package it.trovatore.indexer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.store.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedChangesTest {
  private static final String RETRY =
      " Riprovo finché non riesce; intanto si cerca in quel che c'è.";

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final FollowedChanges changes =
      new FollowedChanges(
          List.of(), new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));

  @Test
  void whatIsTheMatterWithSentDocumentsIsSaidOnceInItsOwnWords() {
    SentDocuments closed = SentDocuments.in(folder);
    closed.close();
    StoreException failure = assertThrows(StoreException.class, closed::identity);

    changes.failed(failure);
    changes.failed(failure);

    assertEquals(failure.getMessage() + RETRY, err.toString().strip());
  }

  @Test
  void aFaultOfTheProgramIsCalledUnforeseen() {
    changes.failed(new IllegalStateException("sync.Standing:17"));

    assertTrue(err.toString().contains("errore imprevisto"), err.toString());
  }
}
