package it.trovatore.lucene.terms;

import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** How common words are, from the term dictionary alone: a few look-ups, no search. */
public final class WordStatistics {

  private WordStatistics() {}

  /**
   * About how many documents hold the word in any form, never fewer than do; for a piece of several
   * words that of the rarest. Text without words is held by none.
   */
  public static long documents(SearchTerms terms, Query.Word word) {
    return ofRarestPart(terms, word, KnownWord.Forms::lemmas);
  }

  /**
   * About how many documents hold the word just as it is written, or with the accent that it should
   * have; never fewer than do.
   */
  public static long asWritten(SearchTerms terms, Query.Word word) {
    return ofRarestPart(terms, word, KnownWord.Forms::surface);
  }

  private static long ofRarestPart(
      SearchTerms terms, Query.Word word, Function<KnownWord.Forms, List<KnownTerm>> forms) {
    long rarest = Long.MAX_VALUE;
    for (Words.Word part : AskedWords.of(word.text()).content()) {
      KnownWord.Forms known = terms.known(part).in(TextField.of(word.field()));
      long documents = 0;
      for (KnownTerm term : forms.apply(known)) {
        documents += term.documents();
      }
      rarest = Math.min(rarest, documents);
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }

  /** How many documents hold the word in any form; empty where only a search tells. */
  public static OptionalLong exactly(SearchTerms terms, Query.Word word) {
    List<Words.Word> parts = AskedWords.of(word.text()).content();
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
