package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.server.http.Tokens.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final String LINE = "redazione write un-token-per-scrivere\n";

  @TempDir private Path folder;

  @Test
  void aFileThatIsGoneIsToldOnceUntilItComesBack() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), LINE);
    Tokens tokens = Tokens.of(null, file);
    Files.delete(file);
    assertEquals(1, warnings(tokens, 3));

    Files.writeString(file, LINE);
    assertEquals(0, warnings(tokens, 3));
    Files.delete(file);
    assertEquals(1, warnings(tokens, 3));
  }

  private static long warnings(Tokens tokens, int requests) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      for (int i = 0; i < requests; i++) {
        assertTrue(tokens.guard(Scope.WRITE));
      }
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("the tokens stay as they were"))
        .count();
  }
}
