package it.trovatore.lucene.query;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.OptionalLong;

/** How common words are, from the term dictionary alone: a few look-ups, no search. */
public final class WordStatistics {

  private WordStatistics() {}

  /**
   * About how many documents hold the word in any form, never fewer than do; for a piece of several
   * words that of the rarest. Text without words is held by none.
   */
  public static long documents(SearchTerms terms, Query.Word word) {
    long rarest = Long.MAX_VALUE;
    for (Words.Word part : Words.asked(word.text()).content()) {
      long documents = 0;
      for (KnownTerm lemma : terms.known(part).in(TextField.of(word.field())).lemmas()) {
        documents += lemma.documents();
      }
      rarest = Math.min(rarest, documents);
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }

  /** About how many documents hold the word just as it is written, never fewer than do. */
  public static long asWritten(SearchTerms terms, Query.Word word) {
    long rarest = Long.MAX_VALUE;
    for (Words.Word part : Words.asked(word.text()).content()) {
      long documents = 0;
      for (KnownTerm surface : terms.known(part).in(TextField.of(word.field())).surface()) {
        documents += surface.documents();
      }
      rarest = Math.min(rarest, documents);
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }

  /** How many documents hold the word in any form; empty where only a search tells. */
  public static OptionalLong exactly(SearchTerms terms, Query.Word word) {
    List<Words.Word> parts = Words.asked(word.text()).content();
    if (parts.size() != 1 || terms.searcher().getIndexReader().hasDeletions()) {
      return OptionalLong.empty();
    }
    List<KnownTerm> lemmas = terms.known(parts.getFirst()).in(TextField.of(word.field())).lemmas();
    return switch (lemmas.size()) {
      case 0 -> OptionalLong.of(0);
      case 1 -> OptionalLong.of(lemmas.getFirst().documents());
      default -> OptionalLong.empty();
    };
  }
}
