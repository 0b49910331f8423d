package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFailureTest {
  @Test
  void whatTheSystemRefusesIsSaidInItalianWithTheFile() {
    assertEquals("permesso negato («/a/b»)", FileFailure.why(new AccessDeniedException("/a/b")));
    assertEquals("non c'è più («/a/b»)", FileFailure.why(new NoSuchFileException("/a/b")));
    assertEquals(
        "il disco è in sola lettura («/a/b»)",
        FileFailure.why(new FileSystemException("/a/b", null, "Read-only file system")));
    assertEquals(
        "sul disco non c'è più spazio",
        FileFailure.why(new IOException("No space left on device")));
  }

  @Test
  void theReasonAloneNamesNoFile() {
    assertEquals("permesso negato", FileFailure.reason(new AccessDeniedException("/a/b")));
  }

  @Test
  void whatIsNotKnownIsSaidAsTheSystemSaysIt() {
    assertEquals("Spazio esaurito", FileFailure.why(new IOException("Spazio esaurito")));
    assertEquals("il sistema non dice perché", FileFailure.why(new IOException()));
  }
}
