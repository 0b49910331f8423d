package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.lucene.words.LastWord;
import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.io.IOException;
import java.util.List;

/** Leaves out the word without which a query that has no hits has most. */
record Dropping(Holdings holdings) {

  /** Of how many clauses at most one is dropped: each is tried with all the others. */
  private static final int MOST_CLAUSES = 32;

  Step of(List<Query> clauses) throws IOException {
    Step best = Step.none(clauses);
    if (clauses.size() == 1 || clauses.size() > MOST_CLAUSES) {
      return best;
    }
    long most = 0;
    for (Query clause : clauses) {
      if (clause instanceof Query.Word word) {
        List<Query> rest = Repairer.others(clause, clauses);
        long hits = hits(rest);
        if (hits > most) {
          most = hits;
          best = Step.to(rest, Adjustment.Kind.DROPPED, QueryText.of(word), "");
        }
      }
    }
    return best;
  }

  private long hits(List<Query> rest) throws IOException {
    return rest.stream().anyMatch(Dropping::looksForContent)
        ? holdings.hits(new Query.All(rest))
        : holdings.holdingInARow(rest);
  }

  /** Whether something else than a stop word is looked for: that alone is no answer to the rest. */
  private static boolean looksForContent(Query clause) {
    if (!(clause instanceof Query.Word word)) {
      return Repairer.looksForText(clause);
    }
    LastWord last = LastWord.of(word.text());
    return last == null || !StopWords.have(last.surface());
  }
}
