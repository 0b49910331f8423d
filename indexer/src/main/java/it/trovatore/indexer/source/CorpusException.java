package it.trovatore.indexer.source;

import it.trovatore.search.engine.FileFailure;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A folder of the corpus cannot be used as it is; the message names it and the remedy, in Italian.
 * Nothing of the index is touched when this is thrown.
 */
public final class CorpusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CorpusException(String message) {
    super(message);
  }

  static CorpusException missing(Path folder) {
    return new CorpusException(
        "La cartella dei documenti «"
            + folder
            + "» non esiste: creala, o indica quella giusta con --corpus.");
  }

  static CorpusException notAFolder(Path folder) {
    return new CorpusException(
        "«" + folder + "» non è una cartella: indica con --corpus la cartella dei documenti.");
  }

  static CorpusException unreadable(Path folder, IOException cause) {
    return new CorpusException(
        "La cartella dei documenti «"
            + folder
            + "» non si può leggere: "
            + FileFailure.why(cause)
            + ". Controlla i permessi e che il disco sia collegato.");
  }

  /** For a folder that had documents and is now without a single file. */
  public static CorpusException emptied(Path folder) {
    return new CorpusException(
        "La cartella dei documenti «"
            + folder
            + "» è vuota, ma l'indice ha dei documenti che vengono da lì: controlla che il disco"
            + " sia collegato, oppure svuota anche l'indice con --rebuild.");
  }
}
