package it.trovatore.lucene.query;

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
 * @param rarity its inverse document frequency
 * @param weight how much its score counts: 1, or less for what a word may mean but hardly does
 */
public record KnownTerm(
    TextField field, TermKind kind, Term term, TermStates states, float rarity, float weight) {

  /** In how many documents it is; deleted ones may count. */
  public int documents() {
    return states.docFreq();
  }

  /** The same with another weight. */
  KnownTerm weighing(float other) {
    return new KnownTerm(field, kind, term, states, rarity, other);
  }

  /** Matches and scores it. */
  Query query() {
    Query query = new TermQuery(term, states);
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
