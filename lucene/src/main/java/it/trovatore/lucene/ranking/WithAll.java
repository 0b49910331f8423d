package it.trovatore.lucene.ranking;

import it.trovatore.lucene.query.Translation.InARow;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/** The documents that have all the wanted clauses. One instance for one search. */
sealed interface WithAll permits FewWithAll, ManyWithAll {

  /** They, or the best of them, with their scores. */
  List<ScoreDoc> scored();

  /** Those of which it is looked whether the clauses stand near one another, best first. */
  List<ScoreDoc> lookedAt();

  /** Those that have the words one after the other, as the row's query scores them. */
  List<ScoreDoc> inARow(InARow row) throws IOException;
}
