package it.trovatore.indexer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a disk really is full, {@code FullDiskIT} shows. */
class StoreExceptionTest {
  /** Longer than a file can be on most file systems. */
  private static final long ENDLESS = Long.MAX_VALUE - (1L << 30);

  @TempDir private Path folder;

  @Test
  void aDiskWithRoomIsNotFullWhateverAMessageSays() throws IOException {
    for (String message : List.of("No space left on device", "Spazio esaurito sul device")) {
      assertInstanceOf(
          StoreException.Unavailable.class,
          StoreException.of(folder.resolve("not/there/yet"), new IOException(message)));
    }
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count(), "what was tried leaves nothing");
    }
  }

  @Test
  void whereAFileCannotGrowThereIsNoRoomWhateverAMessageSays() throws IOException {
    assumeThatFilesEnd();
    for (String message : List.of("File too large", "File troppo grande")) {
      assertTrue(Room.isLacking(folder, ENDLESS, new IOException(message)), message);
    }
    assertFalse(Room.isLacking(folder, ENDLESS, new AccessDeniedException("x")));
  }

  @Test
  void aLedgerTellsWritingFromReading() throws IOException {
    assumeThatFilesEnd();
    IOException failure = new IOException("Spazio esaurito sul device");
    Exception writing = store(DataUtils.ERROR_WRITING_FAILED, failure);
    assertTrue(Room.isLacking(folder, ENDLESS, store(DataUtils.ERROR_CLOSED, writing)));
    assertFalse(Room.isLacking(folder, ENDLESS, store(DataUtils.ERROR_READING_FAILED, failure)));
  }

  private void assumeThatFilesEnd() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), ENDLESS);
      Assumptions.abort("files of any length");
    } catch (IOException e) {
      assertEquals(0, Files.size(file));
    }
  }

  private static MVStoreException store(int code, Exception cause) {
    return DataUtils.newMVStoreException(code, "by the test", cause);
  }
}
