package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final SyncSummary DONE =
      new SyncSummary(0, 0, 0, 0, 1, 0, List.of(), 1, false, true, Duration.ZERO);

  private final Standing standing = new Standing();

  @Test
  void aFailedComparisonIsAProblemUntilOneHasSucceeded() {
    standing.failed(failure("Il disco è pieno."), 0);
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.running(0, 0);
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.running(1, 2);
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.looked(DONE);
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.wrote();
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.compared(DONE);
    assertNull(standing.state().problem());
    assertEquals(DONE, assertInstanceOf(FollowState.Idle.class, standing.state()).last());
  }

  @Test
  void whatWasSentAndNotWrittenIsAProblemUntilItIs() {
    standing.compared(DONE);
    standing.notWritten(failure("Il disco è pieno."));
    assertEquals("Il disco è pieno.", standing.state().problem());
    standing.wrote();
    assertNull(standing.state().problem());
    standing.notWritten(failure("Il disco è pieno."));
    standing.compared(DONE);
    assertNull(standing.state().problem());
  }

  @Test
  void whatCouldNotBeReadWaitsUntilItIs() {
    standing.running(0, 0);
    standing.missing(3);
    standing.running(1, 3);
    assertEquals(2, standing.state().waiting());
    standing.running(3, 3);
    assertEquals(1, standing.state().waiting(), "what was read last is not published yet");
    standing.failed(failure("Il disco è pieno."), 1);
    assertEquals(3, standing.state().waiting(), "what was read is not in the index");
    standing.running(0, 0);
    assertEquals(3, standing.state().waiting(), "while it is tried again");
    standing.missing(1);
    standing.failed(failure("Il disco è pieno."), 0);
    assertEquals(1, standing.state().waiting(), "the others were published");
    standing.compared(DONE);
    assertEquals(0, standing.state().waiting());
    standing.failed(failure("Il disco è pieno."), 2);
    assertEquals(2, standing.state().waiting(), "the index could not even be opened");
  }

  @Test
  void aFileThatIsStillBeingWrittenWaits() {
    SyncSummary deferring =
        new SyncSummary(0, 0, 0, 0, 1, 2, List.of(), 1, false, true, Duration.ZERO);
    standing.looked(deferring);
    assertEquals(2, standing.state().waiting());
    standing.looked(DONE);
    assertEquals(0, standing.state().waiting());
    standing.compared(deferring);
    assertEquals(2, standing.state().waiting());
  }

  @Test
  void theProblemOfSomethingUnforeseenTellsNothingOfTheProgram() {
    standing.failed(new IllegalStateException("sync.Standing:17"), 0);
    assertEquals(
        "L'indice non si è potuto aggiornare per un errore imprevisto.",
        standing.state().problem());
  }

  private static EngineException failure(String message) {
    return new EngineException.Unavailable(message, new IOException("by the test"));
  }
}
