package it.trovatore.lucene.query;

import it.trovatore.lucene.scoring.Shares;
import it.trovatore.lucene.scoring.Shares.Share;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.AskedWords;
import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What only ranks the documents that were chosen: families, short fields and stop words; of many
 * words the forms as written.
 */
record SecondPassScore(SearchTerms terms, WordQueries words, Clauses clauses) {

  Shares shares() {
    List<Share> shares = new ArrayList<>();
    List<Share> inShortFields = new ArrayList<>();
    boolean few = clauses.haveFewWords();
    for (Words.Word word : clauses.wantedWords()) {
      words.addShareOfFamily(shares, word);
      words.addSharesInShortFields(inShortFields, word);
      if (!few) {
        words.shareAsWritten(word).ifPresent(shares::add);
      }
    }
    for (Query clause : clauses.wanted()) {
      if (clause instanceof Query.Prefix prefix
          && prefix.isAnywhere()
          && Prefixes.before(prefix.text()).isEmpty()) {
        words.addSharesOfPrefix(inShortFields, Prefixes.normalised(prefix.text()));
      }
      elidedName(clause).forEach(name -> words.addShareOfName(shares, name));
    }
    for (Query clause : clauses.stopWords()) {
      Clauses.content(clause).forEach(word -> words.addShareOfStopWord(shares, word));
    }
    return new Shares(terms, shares, inShortFields);
  }

  /** A name behind an apostrophe (<i>D'Angelo</i>), of which one part alone is looked for. */
  private static List<Words.Word> elidedName(Query clause) {
    String word = Clauses.freeWord(clause);
    if (word == null) {
      return List.of();
    }
    Words typed = AskedWords.of(word);
    List<Words.Word> whole = SpacedWords.asOne(typed.list());
    boolean isName = typed.content().size() == 1 && typed.list().size() > 1 && whole.size() == 1;
    return isName ? whole : List.of();
  }
}
