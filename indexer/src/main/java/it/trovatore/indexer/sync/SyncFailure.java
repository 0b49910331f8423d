package it.trovatore.indexer.sync;

import it.trovatore.indexer.extract.ExtractorException;
import it.trovatore.indexer.source.CorpusException;
import it.trovatore.indexer.store.StoreException;
import it.trovatore.search.engine.EngineException;

/** What the failure of a run says to people. */
public final class SyncFailure {
  private SyncFailure() {}

  /** Whether a failure is one that says for people what is the matter. */
  static boolean isKnown(RuntimeException cause) {
    return cause instanceof CorpusException
        || cause instanceof EngineException
        || cause instanceof ExtractorException
        || cause instanceof StoreException;
  }

  /** A sentence in Italian; of what nobody foresaw it tells nothing, which is for the log. */
  public static String sentence(RuntimeException cause) {
    return isKnown(cause) && cause.getMessage() != null
        ? cause.getMessage()
        : "L'indice non si è potuto aggiornare per un errore imprevisto.";
  }
}
