package it.trovatore.lucene.repair;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.LastWord;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what else may have been meant by a query that is answered as it is: a rare word has a
 * neighbour that is far more frequent, or two words are one; where nothing is found, words that the
 * language has but no document are slips. One instance for one query.
 */
final class Suggestions {

  /** A word in more documents than this is no slip. */
  private static final long RARE = 2;

  /** How many times more documents a neighbour needs to be suggested for a rare word. */
  private static final long FAR_MORE = 10;

  /** Of more words hardly two are written apart by mistake. */
  private static final int MOST_KEYWORDS = 3;

  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Spelling spelling;
  private final Boundaries boundaries;

  Suggestions(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.spelling = new Spelling(holdings);
    this.boundaries = new Boundaries(holdings, vocabulary);
  }

  /** Another query that has hits; null for none. */
  @Nullable Query of(List<Query> clauses) throws IOException {
    Query frequent = frequent(clauses);
    return frequent == null ? asOneWord(clauses) : frequent;
  }

  /** As {@link #of}, for a query without hits. */
  @Nullable Query ofNothing(List<Query> clauses) throws IOException {
    List<Query> meant = new ArrayList<>(clauses);
    int lookedAt = 0;
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof Query.Word word && holdings.holdingAtMost(word) == 0) {
        LastWord last = LastWord.of(word.text());
        if (last != null && ++lookedAt <= Corrections.MOST_WORDS) {
          int place = i;
          List<Query> others = Repairer.others(word, clauses);
          spelling
              .correct(last.surface(), others)
              .map(correction -> last.replacedBy(correction.word()))
              .map(text -> new Query.Word(word.field(), text))
              .ifPresent(found -> meant.set(place, found));
        }
      }
    }
    Query suggestion = new Query.All(meant);
    return !meant.equals(clauses) && holdings.hits(suggestion) > 0 ? suggestion : of(clauses);
  }

  private @Nullable Query frequent(List<Query> clauses) throws IOException {
    int lookedAt = 0;
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof Query.Word word) {
        LastWord last = LastWord.of(word.text());
        long documents = holdings.holdingAtMost(word);
        if (last != null
            && documents > 0
            && documents <= RARE
            && vocabulary.standing(last.surface()) == Standing.UNKNOWN
            && ++lookedAt <= Corrections.MOST_WORDS) {
          long farMore = FAR_MORE * documents;
          Optional<String> frequent =
              spelling.frequentNeighbour(
                  last.surface(), farMore - 1, Repairer.others(word, clauses));
          if (frequent.isPresent() && holdings.holding(frequent.get()) >= farMore) {
            List<Query> meant = new ArrayList<>(clauses);
            meant.set(i, new Query.Word(word.field(), last.replacedBy(frequent.get())));
            Query suggestion = new Query.All(meant);
            return holdings.hits(suggestion) > 0 ? suggestion : null;
          }
        }
      }
    }
    return null;
  }

  /**
   * A short query with two words in one that the language has and documents too, none of which has
   * the two side by side: <i>capo lavori</i>.
   */
  private @Nullable Query asOneWord(List<Query> clauses) throws IOException {
    if (clauses.size() > MOST_KEYWORDS) {
      return null;
    }
    for (int i = 1; i < clauses.size(); i++) {
      if (clauses.get(i - 1) instanceof Query.Word first
          && clauses.get(i) instanceof Query.Word second
          && isFree(first)
          && isFree(second)
          && vocabulary.inLexicon(first.text() + second.text())) {
        Optional<String> whole = boundaries.join(first.text(), second.text());
        if (whole.isPresent()) {
          List<Query> meant = new ArrayList<>(clauses);
          meant.set(i, new Query.Word(Field.ANYWHERE, whole.get()));
          meant.remove(i - 1);
          return new Query.All(meant);
        }
      }
    }
    return null;
  }

  /** Whether it is a word in lower case that means something by itself, in any field. */
  private static boolean isFree(Query.Word word) {
    return word.isAnywhere()
        && word.text().chars().allMatch(Character::isLowerCase)
        && !ItalianAnalysis.isStopWord(word.text());
  }
}
