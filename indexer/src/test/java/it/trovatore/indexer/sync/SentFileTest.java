package it.trovatore.indexer.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.trovatore.indexer.extract.Extractor;
import it.trovatore.indexer.extract.TextExtractor;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.store.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentFileTest {
  private static final String RECORDS = "{\"text\":\"Uno.\"}\n{\"text\":\"Due.\"}\n";

  @TempDir private Path temporary;

  @Test
  void aFileOfRecordsIsSeveralDocuments() throws IOException {
    assertEquals(new SentFile.Several(), read(new Extractor()));
  }

  @Test
  void aReadingThatIsCutOffSaysNothingOfTheFile() {
    TextExtractor closed =
        (file, documents) -> {
          throw new CancellationException("closed");
        };
    assertThrows(CancellationException.class, () -> read(closed));
  }

  private SentFile read(TextExtractor extractor) throws IOException {
    byte[] content = RECORDS.getBytes(StandardCharsets.UTF_8);
    try (SentDocuments store = SentDocuments.in(temporary.resolve("documents"));
        Upload upload =
            Objects.requireNonNull(
                store.receive(new ByteArrayInputStream(content), "a.jsonl", content.length))) {
      return SentFile.read(extractor, "a", upload);
    }
  }
}
