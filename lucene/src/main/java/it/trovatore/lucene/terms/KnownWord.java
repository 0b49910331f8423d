package it.trovatore.lucene.terms;

import it.trovatore.lucene.schema.TextField;
import java.util.List;
import java.util.Map;

/**
 * What one state of the index has of a word. Thread-safe.
 *
 * @param fields those that have something of it
 */
public record KnownWord(Map<TextField, Forms> fields) {

  /** The terms of a field, which may be none. */
  public Forms in(TextField field) {
    return fields.getOrDefault(field, Forms.NONE);
  }

  /**
   * The terms of one field.
   *
   * @param surface the word as written; one or none
   * @param lemmas whatever documents have that have the word in some form; the surface too where
   *     these may have it without a lemma
   */
  public record Forms(List<KnownTerm> surface, List<KnownTerm> lemmas, List<KnownTerm> families) {
    static final Forms NONE = new Forms(List.of(), List.of(), List.of());

    /** Whether no document has it in any form. */
    public boolean isEmpty() {
      return lemmas.isEmpty() && families.isEmpty() && surface.isEmpty();
    }
  }
}
