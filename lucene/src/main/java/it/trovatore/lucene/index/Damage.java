package it.trovatore.lucene.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that are not what was written, or gone, from a disk that is full or a system that
 * refuses. A mapped file that was cut short shows itself as an {@link InternalError}.
 */
public final class Damage {
  private static final Pattern RESOURCE =
      Pattern.compile("path=\"(?:[^\"]*[/\\\\])?([^\"/\\\\]+)\"");

  private Damage() {}

  /** Whether a failure to read the index means that files are damaged or missing. */
  public static boolean isShownBy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean shown =
          switch (cause) {
            case CorruptIndexException e -> true;
            case IndexFormatTooOldException e -> true;
            case IndexFormatTooNewException e -> true;
            case IndexNotFoundException e -> true;
            case EOFException e -> true;
            case FileNotFoundException e -> true;
            case NoSuchFileException e -> true;
            case InternalError e -> true;
            default -> false;
          };
      if (shown) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a failure in opening a file that is there and may be read, or in reading it, means so.
   * A bad sector does, which has no exception of its own; that the process may map no more memory
   * does not.
   */
  public static boolean isShownByReading(Throwable failure) {
    return isShownBy(failure)
        || (failure.getClass() == IOException.class && !isForLackOfAddresses(failure));
  }

  /** Java says so by the cause, and Lucene, which takes that away, by the words of Java's code. */
  private static boolean isForLackOfAddresses(Throwable failure) {
    return failure.getCause() instanceof OutOfMemoryError
        || String.valueOf(failure.getMessage()).startsWith("Map failed");
  }

  /** A sentence for people, in Italian, that names the file where it is known. */
  public static String sentence(Throwable failure) {
    String file = file(failure);
    return file == null
        ? "L'indice è danneggiato."
        : "L'indice è danneggiato: il file " + file + " non è più quello scritto.";
  }

  private static @Nullable String file(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoSuchFileException missing && missing.getFile() != null) {
        return String.valueOf(Path.of(missing.getFile()).getFileName());
      }
      Matcher resource = RESOURCE.matcher(String.valueOf(cause.getMessage()));
      if (resource.find()) {
        return resource.group(1);
      }
    }
    return null;
  }
}
