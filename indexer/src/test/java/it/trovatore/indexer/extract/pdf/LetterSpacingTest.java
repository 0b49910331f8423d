package it.trovatore.indexer.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.indexer.extract.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSpacingTest {
  private static final String TEXT = "sezione del ponte sul fiume";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(floats = {0, 2, 4, 8})
  void lettersDrawnApartAreWords(float apart) throws Exception {
    Path file = Files.write(folder.resolve("a.pdf"), SampleFiles.drawnByLetter(TEXT, apart));
    assertEquals(
        apart == 0 ? TEXT.replace(" ", "") : TEXT,
        new Pdf(Set.of(TEXT.split(" ", -1))::contains).read(file).blocks().getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b c d e f g h i l m n o", "x y"})
  void lettersThatMakeNoWordStayApart(String text) throws Exception {
    Path file = Files.write(folder.resolve("a.pdf"), SampleFiles.drawnByLetter(text, 4));
    assertEquals(text, new Pdf(Set.of("sezione")::contains).read(file).blocks().getFirst().text());
  }
}
