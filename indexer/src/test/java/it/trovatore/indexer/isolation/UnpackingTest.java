package it.trovatore.indexer.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
  private static final Problem EXPANDS =
      new Problem(Problem.Kind.BOMB, "si espande oltre 100 volte");
  private static final Problem NESTS =
      new Problem(Problem.Kind.BOMB, "contiene archivi annidati oltre 10 livelli");

  @TempDir private Path folder;

  private @Nullable Problem problem(byte[] content) throws IOException {
    return Unpacking.problem(Files.write(folder.resolve("file"), content));
  }

  @Test
  void ordinaryFilesAreNoBombs() throws IOException {
    assertNull(problem(Bombs.docx("", "Testo")));
    assertNull(problem("Testo.".getBytes(StandardCharsets.UTF_8)));
    assertNull(problem(new byte[0]));
    assertNull(Unpacking.problem(folder.resolve("manca")));
  }

  @Test
  void muchTextThatIsAlikeIsNoBomb() throws IOException {
    assertNull(problem(Bombs.docx(out -> Bombs.repeat(out, "<w:p/>", 20 << 20))));
  }

  @Test
  void whatExpandsMoreThanAHundredfoldIsABomb() throws IOException {
    byte[] bomb = Bombs.docx(out -> Bombs.repeat(out, "<w:p/>", 40 << 20));

    assertEquals(EXPANDS, problem(bomb));
  }

  @Test
  void aBombIsFoundInsideAnArchive() throws IOException {
    Path bomb = folder.resolve("bomba.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      try (OutputStream inner = new GZIPOutputStream(out)) {
        Bombs.repeat(inner, "bum", 40 << 20);
      }
    }

    assertEquals(EXPANDS, Unpacking.problem(bomb));
  }

  @Test
  void aFewArchivesInOneAnotherAreNoBomb() throws IOException {
    assertNull(problem(Bombs.nested(10)));
    assertEquals(NESTS, problem(Bombs.nested(11)));
  }

  @Test
  void aBrokenArchiveIsNoBomb() throws IOException {
    byte[] zip = Bombs.zip(Map.of("a.txt", "Testo", "b.txt", "Altro testo"));

    assertNull(problem(Arrays.copyOf(zip, zip.length / 2)));
  }
}
