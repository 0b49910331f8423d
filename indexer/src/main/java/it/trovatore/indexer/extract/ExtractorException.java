package it.trovatore.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What reads files cannot be used, so that nothing can be said of any file; the message names the
 * remedy, in Italian. Nothing is removed from the index for it.
 */
public final class ExtractorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ExtractorException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The process that reads does not start with so much memory. */
  public static ExtractorException notStarted(int megabytes, Throwable cause) {
    return new ExtractorException(
        "Il processo che legge i documenti, a cui spettano "
            + megabytes
            + " MB di memoria, non parte: libera memoria, oppure concedigliene meno con"
            + " --max-memory. Nell'indice resta quello che c'era.",
        cause);
  }

  /** There is no room for what the process that reads needs for itself. */
  public static ExtractorException noRoom(Path folder, IOException cause) {
    return new ExtractorException(
        "Non si può scrivere nella cartella temporanea «"
            + folder
            + "», che serve per leggere i documenti: controlla lo spazio e i permessi, oppure"
            + " indicane un'altra con TROVATORE_JAVA_OPTIONS=-Djava.io.tmpdir=CARTELLA."
            + " Nell'indice resta quello che c'era.",
        cause);
  }
}
