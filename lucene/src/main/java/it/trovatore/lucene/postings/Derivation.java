package it.trovatore.lucene.postings;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** Leads a word of a text to the terms that stand for it in the index. Thread-safe. */
public interface Derivation {

  /** Receives terms; the bytes are valid during the call alone. */
  interface Sink {
    void accept(BytesRef term) throws IOException;
  }

  /**
   * Gives the terms of the word, each once; at least one. The word itself need not be among them.
   */
  void derive(BytesRef word, Sink terms) throws IOException;
}
