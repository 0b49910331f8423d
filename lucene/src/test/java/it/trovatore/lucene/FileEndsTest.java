package it.trovatore.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.lucene.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEndsTest {
  private final FaultyDisk disk = new FaultyDisk();
  private final AtomicLong clock = new AtomicLong(-1);
  private final FileEnds ends = new FileEnds(clock::get);
  @TempDir private Path folder;
  private Directory directory;
  private IndexWriter writer;
  private DirectoryReader reader;

  @BeforeEach
  void write() throws IOException {
    directory = new IndexFolder(folder, "prova", disk).open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig());
    writer.addDocument(new Document());
    reader = DirectoryReader.open(writer);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }

  @Test
  void filesThatWereWholeAreLookedAtAgainAfterASecond() throws IOException {
    ends.check(reader);
    disk.failToOpenAfter(0);
    clock.addAndGet(FileEnds.INTERVAL_NANOS - 1);
    ends.check(reader);
    clock.incrementAndGet();
    assertThrows(IOException.class, () -> ends.check(reader));
    assertTrue(disk.heal());
  }

  @Test
  void thoseOfAnotherStateAreLookedAtAtOnce() throws IOException {
    ends.check(reader);
    writer.addDocument(new Document());
    try (DirectoryReader newer = DirectoryReader.openIfChanged(reader)) {
      assertEquals(2, newer.numDocs());
      disk.failToOpenAfter(0);
      assertThrows(IOException.class, () -> ends.check(newer));
    }
    assertTrue(disk.heal());
  }

  @Test
  void whatWasNotWholeIsLookedAtEachTime() throws IOException {
    disk.failToOpenAfter(0);
    assertThrows(IOException.class, () -> ends.check(reader));
    disk.failToOpenAfter(0);
    assertThrows(IOException.class, () -> ends.check(reader));
    assertTrue(disk.heal());
    ends.check(reader);
  }
}
