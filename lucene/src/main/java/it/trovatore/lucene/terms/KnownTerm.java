package it.trovatore.lucene.terms;

import it.trovatore.analysis.TermKind;
import it.trovatore.lucene.schema.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A term that some document has, in one state of the index. Thread-safe.
 *
 * @param states where its postings lie
 * @param idf its inverse document frequency
 * @param weight how much its score counts: 1, or less for what a word may mean but hardly does
 */
public record KnownTerm(
    TextField field, TermKind kind, Term term, TermStates states, float idf, float weight) {

  /** In how many documents it is; deleted ones may count. */
  public int documents() {
    return states.docFreq();
  }

  /** The same with another weight. */
  public KnownTerm weighing(float other) {
    return new KnownTerm(field, kind, term, states, idf, other);
  }

  /** Matches and scores it. */
  public Query query() {
    Query query = new TermQuery(term, states);
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
