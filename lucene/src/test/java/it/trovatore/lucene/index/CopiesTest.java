package it.trovatore.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  @TempDir private Path root;
  @TempDir private Path elsewhere;
  private IndexFolder source;

  @BeforeEach
  void publishAnEmptyIndex() throws IOException {
    source = new IndexFolder(root, "prova");
    Path generation = source.next();
    try (FSDirectory directory = FSDirectory.open(generation);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    source.makeLive(generation);
  }

  @Test
  void whatAKilledProcessHeldGoesAlsoWhenThisOneHasItsNumber() throws IOException {
    Path left =
        Files.createDirectory(root.resolve("held-" + ProcessHandle.current().pid() + "-killed"));
    Files.writeString(left.resolve("_0.cfs"), "links to an old index");
    Files.createFile(root.resolve("held-killed.lock"));
    Copies.copyLiveTo(source, elsewhere.resolve("copia"));
    assertEquals(List.of(), held());
  }

  @Test
  void whatIsInUseStaysWhileAnotherIsMade() throws IOException {
    try (Held other = Held.in(root)) {
      Path link = Files.createFile(other.folder().resolve("_0.cfs"));
      Copies.copyLiveTo(source, elsewhere.resolve("copia"));
      assertTrue(Files.exists(link));
      assertEquals(2, held().size(), "the folder and its lock");
    }
    assertEquals(List.of(), held());
  }

  private List<Path> held() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(each -> String.valueOf(each.getFileName()).startsWith("held-")).toList();
    }
  }
}
