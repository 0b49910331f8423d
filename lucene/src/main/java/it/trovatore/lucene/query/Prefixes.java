package it.trovatore.lucene.query;

import it.trovatore.analysis.TermKind;
import it.trovatore.analysis.lexicon.Folding;
import it.trovatore.lucene.schema.TextField;
import it.trovatore.lucene.terms.KnownTerm;
import it.trovatore.lucene.terms.PrefixTerms;
import it.trovatore.lucene.terms.SearchTerms;
import it.trovatore.lucene.words.Words;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Words as written that begin with some letters. A vowel without an accent stands for the accented
 * ones too: {@code perche*} finds <i>perché</i>.
 */
final class Prefixes {

  /** A few letters begin more words than are worth reading for a score. */
  static final int MOST_SCORED = 256;

  private Prefixes() {}

  /** Matches documents that have such a word, and scores these words together as one. */
  static Query scored(SearchTerms terms, String prefix, TextField field) {
    List<KnownTerm> words = terms.prefixes().of(field, prefix, MOST_SCORED);
    if (words.isEmpty()) {
      return terms.prefixes().haveAnySpelling(field, prefix)
          ? matching(prefix, field)
          : new MatchNoDocsQuery("no such word");
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field.key());
    words.forEach(word -> any.addTerm(word.term()));
    return any.build();
  }

  /** Matches with a constant score. */
  private static Query matching(String prefix, TextField field) {
    return new AutomatonQuery(
        field.term(TermKind.SURFACE, prefix), PrefixTerms.automaton(TermKind.SURFACE.term(prefix)));
  }

  /**
   * Matches the words before the last and right behind them one that the last begins; empty where
   * nothing stands before it, or it begins too many.
   */
  static Optional<Query> row(SearchTerms terms, String text, TextField field) {
    List<Words.Word> before = before(text);
    List<KnownTerm> ends = terms.prefixes().of(field, normalised(text), MOST_SCORED);
    return before.isEmpty() || ends.isEmpty()
        ? Optional.empty()
        : Optional.of(new PhraseQueries(terms, before, 0).goingOn(field, ends));
  }

  /** The words of the text before the last, but for articles: <i>covid</i> of <i>covid1*</i>. */
  static List<Words.Word> before(String text) {
    List<Words.Word> words = Words.of(text).list();
    return words.isEmpty()
        ? words
        : words.subList(0, words.size() - 1).stream().filter(word -> !word.elided()).toList();
  }

  /** The last word of the text, which is what the star is attached to. */
  static String normalised(String text) {
    Words words = Words.of(text);
    return words.isEmpty() ? Folding.fold(text) : words.list().getLast().surface();
  }
}
