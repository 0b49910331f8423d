package it.trovatore.indexer.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The place of the sent documents cannot be used; messages name it, in Italian. */
public abstract sealed class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Nothing more can be written; what is stored is whole. */
  public static final class Full extends StoreException {
    private static final long serialVersionUID = 1L;

    private Full(Path folder, Throwable cause) {
      super(
          "Non c'è più spazio per i documenti inviati in " + folder + ": libera spazio e riprova.",
          cause);
    }
  }

  /** Another process has it. */
  public static final class InUse extends StoreException {
    private static final long serialVersionUID = 1L;

    InUse(Path folder, Throwable cause) {
      super(
          "I documenti inviati in "
              + folder
              + " sono in uso da un altro processo di Trovatore: fermalo, oppure lascia fare a lui.",
          cause);
    }
  }

  /** It cannot be read or written. */
  public static final class Unavailable extends StoreException {
    private static final long serialVersionUID = 1L;

    private Unavailable(String message) {
      super(message, null);
    }

    private Unavailable(Path folder, Throwable cause) {
      super(isDamage(cause) ? damaged(folder) : unusable(folder), cause);
    }

    private static String unusable(Path folder) {
      return "Non si possono leggere o scrivere i documenti inviati in "
          + folder
          + ": controlla il disco e i permessi; se sono danneggiati, «trovatore restore» li"
          + " rimette da un backup.";
    }

    private static String damaged(Path folder) {
      return "I documenti inviati in "
          + folder
          + " sono danneggiati: il file "
          + SentDocuments.LEDGER
          + " non è più quello scritto. Non è stato toccato nulla: rimetti quel file com'era, oppure"
          + " tutto da un backup con «trovatore restore».";
    }

    private static boolean isDamage(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof EOFException
            || (cause instanceof MVStoreException store
                && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What a failure of the file system means. */
  static StoreException of(Path folder, Throwable failure) {
    return Room.isLacking(folder, length(folder.resolve(SentDocuments.LEDGER)), failure)
        ? new Full(folder, failure)
        : new Unavailable(folder, failure);
  }

  /** Some of what was sent is gone: an index has seen more. */
  static StoreException cutShort(Path folder, long seen, long last) {
    return new Unavailable(
        "Dei documenti inviati ne mancano: l'indice ne ha visto la versione "
            + seen
            + ", ma quelli in "
            + folder
            + (last == 0 ? " non ci sono più" : " arrivano solo alla " + last)
            + ". Nell'indice restano tutti: ferma Trovatore e rimetti"
            + " quella cartella com'era, oppure tutto da un backup con «trovatore restore». Se sono"
            + " persi, cancella il resto della cartella dell'indice: si ricostruisce senza di loro.");
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
