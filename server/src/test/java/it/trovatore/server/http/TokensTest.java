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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final String LINE = "redazione write un-token-per-scrivere\n";

  @TempDir private Path folder;

  @Test
  void aFileThatIsGoneIsToldOnceUntilItComesBack() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), LINE);
    Tokens tokens = Tokens.of(null, file, null);
    Files.delete(file);
    assertEquals(1, warnings(tokens, 3));

    Files.writeString(file, LINE);
    assertEquals(0, warnings(tokens, 3));
    Files.delete(file);
    assertEquals(1, warnings(tokens, 3));
  }

  @Test
  void aFileThatCouldNotBeReadIsReadAgainThoughItLooksTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens"), LINE);
    Tokens tokens = Tokens.of(null, file, null);
    String other = "lettrici  read  un-token-per-leggere-\u00e8\n";
    write(file, other.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Optional.empty(), tokens.scope("un-token-per-leggere-e"));

    write(file, other.replace('\u00e8', 'e').getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Optional.of(Scope.READ), tokens.scope("un-token-per-leggere-e"));
  }

  @Test
  void aFileOfTheSameLengthAndTimeThatIsMovedIntoItsPlaceIsRead() throws IOException {
    Path file = folder.resolve("tokens");
    write(file, LINE.getBytes(StandardCharsets.UTF_8));
    Tokens tokens = Tokens.of(null, file, null);
    Path next = folder.resolve("next");
    write(next, LINE.replace("scrivere", "limarlo.").getBytes(StandardCharsets.UTF_8));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

    assertEquals(Optional.of(Scope.WRITE), tokens.scope("un-token-per-limarlo."));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
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
