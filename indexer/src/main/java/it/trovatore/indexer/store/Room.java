package it.trovatore.indexer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Finds out whether it was for lack of room that something could not be written: a full disk, a
 * quota, or a limit to the length of files. It tries it, since the messages of a file system are in
 * the language of its user.
 */
final class Room {
  /** As much as is ever written at once, about. */
  private static final int ENOUGH = 32 << 20;

  private static final int PART = 1 << 20;

  private Room() {}

  /**
   * Whether there is none.
   *
   * @param folder in which something failed; it need not exist
   * @param length to which a file in it had grown, in bytes
   */
  static boolean isLacking(Path folder, long length, Throwable failure) {
    if (!mayBeForLackOfRoom(failure)) {
      return false;
    }
    Path place = folder.toAbsolutePath();
    while (place.getParent() != null && !Files.isDirectory(place)) {
      place = place.getParent();
    }
    try {
      return Files.getFileStore(place).getUsableSpace() < ENOUGH || !isToBeHadIn(place, length);
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  /** Failures of another kind say what they are of by their class. */
  private static boolean mayBeForLackOfRoom(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException store
          && store.getErrorCode() == DataUtils.ERROR_READING_FAILED) {
        return false;
      }
      if (cause.getClass() == IOException.class || cause.getClass() == FileSystemException.class) {
        return true;
      }
    }
    return false;
  }

  private static boolean isToBeHadIn(Path folder, long length) throws IOException {
    try (FileChannel attempt =
        FileChannel.open(
            folder.resolve(UUID.randomUUID() + ".tmp"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      return canGrow(attempt, length);
    }
  }

  private static boolean canGrow(FileChannel file, long length) {
    ByteBuffer part = ByteBuffer.allocate(PART);
    try {
      for (long at = length; at < length + ENOUGH; at += file.write(part, at)) {
        part.clear();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
