package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;

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
      TextField field = TextField.of(word.field());
      for (String lemma : part.lemmas()) {
        documents += terms.documents(field.term(TermKind.LEMMA, lemma));
      }
      rarest = Math.min(rarest, documents);
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }
}
