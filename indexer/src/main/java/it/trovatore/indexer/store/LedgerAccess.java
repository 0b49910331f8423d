package it.trovatore.indexer.store;

/** Gives the open ledger to one use at a time, and opens it where it is not. */
interface LedgerAccess {

  /**
   * Uses it.
   *
   * @throws StoreException when it cannot be opened or read
   */
  <T> T locked(Use<T> use);

  /** A use of the open ledger. */
  interface Use<T> {
    T of(Ledger open);
  }
}
