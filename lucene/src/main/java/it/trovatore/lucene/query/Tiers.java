package it.trovatore.lucene.query;

import it.trovatore.lucene.words.Words;
import it.trovatore.search.query.Query;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;

/**
 * The constants that put some documents before others whatever the frequencies and lengths. The
 * unit is above any sum of BM25 scores that the query's words can reach, and each tier outweighs
 * the sum of those below it, but for several codes, of which each adds one: all the words, then a
 * phrase in another spelling or a whole text as it was typed, then the phrase as written.
 *
 * @param unit grows with the number of words; what all the words add
 */
record Tiers(float unit) {

  /** Above what one word adds in all its fields and forms in an index of millions of documents. */
  private static final float MOST_OF_A_WORD = 300;

  private static final int FEWEST_WORDS = 5;

  static Tiers of(Query query) {
    return new Tiers(MOST_OF_A_WORD * Math.max(FEWEST_WORDS, words(query)));
  }

  /** For one phrase as written or with other accents. */
  org.apache.lucene.search.Query anySpelling(org.apache.lucene.search.Query matching) {
    return constant(matching, 2 * unit);
  }

  /** For one phrase as written, which is in the tier of any spelling too. */
  org.apache.lucene.search.Query asWritten(org.apache.lucene.search.Query matching) {
    return constant(matching, asWritten());
  }

  /** What a phrase as written adds. */
  float asWritten() {
    return 2 * unit;
  }

  /**
   * For the form as typed of a single word that only its accent tells from another, or that has
   * several parts, in any spelling; and for each code among other words.
   */
  org.apache.lucene.search.Query asTyped(org.apache.lucene.search.Query matching) {
    return constant(matching, unit);
  }

  /** For all the words in a row, where no phrase is asked for; what has them has all the words. */
  float inARow() {
    return 2 * unit;
  }

  /** For all the words in a row up to the middle of the last: above any row without that. */
  float cutText() {
    return inARow() + asWritten() + unit;
  }

  private static org.apache.lucene.search.Query constant(
      org.apache.lucene.search.Query matching, float score) {
    return new BoostQuery(new ConstantScoreQuery(matching), score);
  }

  private static int words(Query query) {
    return switch (query) {
      case Query.Word word -> Words.of(word.text()).list().size();
      case Query.Phrase phrase -> Words.of(phrase.text()).list().size();
      case Query.Or or -> or.alternatives().stream().mapToInt(Tiers::words).sum();
      case Query.All all -> all.clauses().stream().mapToInt(Tiers::words).sum();
      case Query.Prefix prefix -> Math.max(1, Words.of(prefix.text()).list().size());
      case Query.Not not -> 0;
      case Query.Format format -> 0;
      case Query.Language language -> 0;
      case Query.Dates dates -> 0;
      case Query.Everything everything -> 0;
    };
  }
}
