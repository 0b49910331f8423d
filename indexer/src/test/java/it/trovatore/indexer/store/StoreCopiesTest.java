package it.trovatore.indexer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCopiesTest {
  @TempDir private Path folder;

  private OriginalFiles originals = new OriginalFiles(Path.of("unused"));
  private StoreCopies copies = new StoreCopies(new Access(), originals);
  private @Nullable Ledger ledger;
  private int usesLeft;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve(SentDocuments.LEDGER));
    originals = new OriginalFiles(folder);
    originals.open(name -> true);
    copies = new StoreCopies(new Access(), originals);
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(ledger).close();
  }

  private final class Access implements LedgerAccess {
    @Override
    public <T> T locked(Use<T> use) {
      usesLeft--;
      if (usesLeft < 0) {
        throw StoreException.of(folder, new IOException("by the test"));
      }
      return use.of(Objects.requireNonNull(ledger));
    }
  }

  private Path file() throws IOException {
    Upload upload = originals.receive(new ByteArrayInputStream(new byte[10]), "a.txt", 100);
    Path file = originals.locate(originals.keep(Objects.requireNonNull(upload)));
    copies.noteUnneeded(List.of(String.valueOf(file.getFileName())));
    return file;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void howeverACopyEndsNoFileIsKeptForItAnyLonger(int uses) throws IOException {
    Path file = file();
    usesLeft = uses;
    boolean made = true;
    try {
      copies.makeIn(folder.resolve("copia"));
    } catch (StoreException e) {
      made = false;
    }
    assertEquals(uses >= 2, made, "the ledger is needed to begin, to copy it, and at the end");

    copies.removeUnneeded(Objects.requireNonNull(ledger));

    assertFalse(Files.exists(file));
  }
}
