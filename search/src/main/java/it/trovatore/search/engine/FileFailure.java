package it.trovatore.search.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says for people why the file system refused something. A system says it in the language of its
 * user; what it says most often in English is said here in Italian.
 */
public final class FileFailure {
  private static final Map<String, String> ITALIAN =
      Map.of(
          "Permission denied", "permesso negato",
          "Operation not permitted", "permesso negato",
          "Read-only file system", "il disco è in sola lettura",
          "No space left on device", "sul disco non c'è più spazio",
          "Disk quota exceeded", "lo spazio concesso sul disco è finito",
          "Input/output error", "il disco non risponde come dovrebbe");

  private FileFailure() {}

  /** The reason alone, without a full stop. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permesso negato";
      case NoSuchFileException missing -> "non c'è più";
      case FileSystemException told when told.getReason() != null -> italian(told.getReason());
      default -> italian(failure.getMessage());
    };
  }

  /** The reason and, where it is known, the file, without a full stop. */
  public static String why(IOException failure) {
    return failure instanceof FileSystemException of && of.getFile() != null
        ? reason(failure) + " («" + of.getFile() + "»)"
        : reason(failure);
  }

  private static String italian(@Nullable String words) {
    return words == null ? "il sistema non dice perché" : ITALIAN.getOrDefault(words, words);
  }
}
