package it.trovatore.indexer.backup;

import it.trovatore.search.engine.FileFailure;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made or used; the message names the folder and the remedy, in Italian. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static BackupException notEmpty(Path folder) {
    return new BackupException(
        "La cartella «" + folder + "» non è vuota: la copia si fa in una cartella nuova o vuota.",
        null);
  }

  static BackupException inside(Path folder, Path index) {
    return new BackupException(
        "La cartella «"
            + folder
            + "» sta dentro quella dell'indice «"
            + index
            + "»: scegline un'altra.",
        null);
  }

  static BackupException unwritable(Path folder, IOException cause) {
    return new BackupException(
        "La copia in «"
            + folder
            + "» non è riuscita, e di quella non resta nulla: "
            + FileFailure.why(cause)
            + ".",
        cause);
  }

  static BackupException noBackup(Path folder, @Nullable IOException cause) {
    return new BackupException(
        "In «" + folder + "» non c'è una copia completa fatta da trovatore backup.", cause);
  }

  static BackupException damaged(Path folder, String file, @Nullable IOException cause) {
    return new BackupException(
        "La copia in «"
            + folder
            + "» è danneggiata: il file "
            + file
            + " non è più quello copiato. Non è stato cambiato nulla.",
        cause);
  }
}
