package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.cli.FollowedChanges;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.sync.SyncSummary;
import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
  private static final SyncSummary DONE =
      new SyncSummary(1, 0, 0, 0, 0, 0, List.of(), 1, false, true, Duration.ZERO);

  private final StringWriter err = new StringWriter();
  private final AtomicInteger ready = new AtomicInteger();
  private final AtomicInteger given = new AtomicInteger();
  private final FollowedChanges changes =
      new FollowedChanges(
          List.of(), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
  private final Following following =
      new Following(changes, ready::incrementAndGet, given::incrementAndGet);

  @Test
  void aFirstRunWithoutRoomIsToldAndTriedAgain() {
    EngineException full =
        new EngineException.Unavailable("Il disco è pieno.", new IOException("says the test"));
    following.failed(full);
    following.failed(full);
    assertEquals(0, given.get());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("Il disco è pieno. Riprovo"), err.toString());
    following.finished(DONE);
    assertEquals(1, ready.get());
  }

  @Test
  void aFolderThatIsNotThereAtFirstEndsTheServer(@TempDir Path folder) {
    Corpus corpus = Corpus.of(List.of(folder.resolve("nulla")));
    following.failed(assertThrows(CorpusException.class, corpus::list));
    assertEquals(1, given.get());
    assertEquals(0, ready.get());
    assertTrue(err.toString().strip().endsWith("--corpus."), err.toString());
  }

  @Test
  void whereAnIndexAnswersMeanwhileAFolderThatIsNotThereIsTriedAgain(@TempDir Path folder) {
    Corpus corpus = Corpus.of(List.of(folder.resolve("nulla")));
    Following answering = new Following(changes, ready::incrementAndGet, null);
    answering.failed(assertThrows(CorpusException.class, corpus::list));
    assertTrue(err.toString().strip().endsWith("intanto si cerca in quel che c'è."), err::toString);
  }
}
