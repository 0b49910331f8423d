package it.trovatore.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionsTest {
  @TempDir private Path folder;

  private Set<String> files() {
    return Corpus.of(List.of(folder)).list().files().keySet();
  }

  @Test
  void aFileBesideItsDocumentIsNoDocumentItself() throws IOException {
    for (String name : List.of("a.pdf", "a.pdf.meta.yaml", "b.csv", "b.csv.mapping.json")) {
      Files.writeString(folder.resolve(name), "x");
    }

    assertEquals(Set.of("a.pdf", "b.csv"), files());
  }

  @Test
  void withoutItsDocumentItIsAFileLikeAnyOther() throws IOException {
    Files.writeString(folder.resolve("a.pdf.meta.yaml"), "x");

    assertEquals(Set.of("a.pdf.meta.yaml"), files());
  }
}
