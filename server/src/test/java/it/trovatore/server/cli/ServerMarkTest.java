package it.trovatore.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServerMarkTest {
  @TempDir private Path index;

  @Test
  void aLockThatMayOnlyBeReadTellsThatNobodyHasTheIndex() throws IOException {
    Path lock = Files.createFile(index.resolve("server.lock"));
    Assumptions.assumeTrue(lock.toFile().setWritable(false));
    Assumptions.assumeFalse(Files.isWritable(lock), "this user may write everything");
    assertEquals(Optional.empty(), ServerMark.running(index));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereItCannotBeFoundOutWhoHasTheIndexNobodyIsInvented() throws IOException {
    Path lock = index.resolve("server.lock");
    Files.createSymbolicLink(lock, lock);
    EngineException.Unavailable failure =
        assertThrows(EngineException.Unavailable.class, () -> ServerMark.running(index));
    assertTrue(String.valueOf(failure.getMessage()).startsWith("Non si può sapere"));
  }

  @Test
  void aServersMarkIsSeenUntilItCloses() {
    try (ServerMark mark = ServerMark.take(index, "trovatore serve")) {
      assertEquals(index, mark.index());
      assertEquals("trovatore serve", ServerMark.running(index).orElseThrow().program());
    }
    assertEquals(Optional.empty(), ServerMark.running(index));
  }
}
