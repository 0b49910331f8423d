package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import org.apache.lucene.index.Term;

/** How common words are, from the term dictionary alone: a few look-ups, no search. */
public final class WordStatistics {

  private WordStatistics() {}

  /**
   * About how many documents hold the word in any form, never fewer than do; for a piece of several
   * words that of the rarest. Text without words is held by none.
   */
  public static long documents(SearchTerms terms, Query.Word word) {
    long rarest = Long.MAX_VALUE;
    for (Words.Word part : Words.of(word.text()).content()) {
      long documents = 0;
      for (Term lemma : terms.lemmas(TextField.of(word.field()), part)) {
        documents += terms.documents(lemma);
      }
      rarest = Math.min(rarest, documents);
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }
}
