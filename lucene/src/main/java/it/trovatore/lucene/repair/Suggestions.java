package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.lucene.words.LastWord;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what else may have been meant by a query that is answered as it is: a rare word has a
 * neighbour that is far more frequent, a name that no document has one that they have, or two words
 * are one; where nothing is found, words that the language has but no document are slips. One
 * instance for one query.
 */
final class Suggestions {

  /** A word in more documents than this is no slip. */
  private static final long RARE = 2;

  /** How many times more documents a neighbour needs to be suggested for a rare word. */
  private static final long FAR_MORE = 10;

  /** Of more words hardly two are written apart by mistake. */
  private static final int MOST_KEYWORDS = 3;

  private final Holdings holdings;
  private final Boundaries boundaries;

  Suggestions(Holdings holdings) {
    this.holdings = holdings;
    this.boundaries = new Boundaries(holdings);
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
        if (last != null
            && Vocabulary.standing(last.surface()) != Standing.NUMBER
            && ++lookedAt <= Corrections.MOST_WORDS) {
          int place = i;
          List<Query> others = Repairer.others(word, clauses);
          new Spelling(holdings, word.field())
              .correct(last.surface(), others)
              .filter(correction -> isLikely(last.surface(), correction))
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
            && documents <= RARE
            && Vocabulary.standing(last.surface()) == suspect(documents)
            && ++lookedAt <= Corrections.MOST_WORDS) {
          List<Query> others = Repairer.others(word, clauses);
          Optional<String> neighbour = neighbour(word, last, documents, others);
          if (neighbour.isPresent()) {
            List<Query> meant = new ArrayList<>(clauses);
            meant.set(i, new Query.Word(word.field(), last.replacedBy(neighbour.get())));
            Query suggestion = new Query.All(meant);
            return holdings.hits(suggestion) > 0 ? suggestion : null;
          }
        }
      }
    }
    return null;
  }

  /** What a word of few documents is when it may be a slip; of none, others are corrected. */
  private static Standing suspect(long documents) {
    return documents == 0 ? Standing.NAME : Standing.UNKNOWN;
  }

  /** A word that is far more frequent, or any that documents have where they lack the word. */
  private Optional<String> neighbour(
      Query.Word piece, LastWord last, long documents, List<Query> others) throws IOException {
    String word = last.surface();
    if (documents == 0) {
      return new Spelling(holdings, piece.field())
          .correct(word, others)
          .filter(correction -> isLikely(word, correction))
          .map(Spelling.Correction::word)
          .filter(meant -> holdings.holdingAsWritten(new Query.Word(piece.field(), meant)) > 0);
    }
    long farMore = FAR_MORE * documents;
    Optional<String> frequent =
        new Spelling(holdings, Field.ANYWHERE).frequentNeighbour(word, farMore - 1, others);
    return frequent.isPresent() && holdings.holding(frequent.get()) >= farMore
        ? frequent
        : Optional.empty();
  }

  /**
   * Whether a word may be meant for another: one of the language only at one edit that leaves its
   * first letter and that everybody makes (<i>collazione</i> for <i>colazione</i>, not <i>parco</i>
   * for <i>parto</i>), a noun so not for what is a verb's form alone (<i>giuria</i>, not
   * <i>giurai</i>), and a name only for what is no word of the language (not <i>Modena</i> for
   * <i>modera</i>).
   */
  private boolean isLikely(String word, Spelling.Correction correction) {
    String meant = correction.word();
    return switch (Vocabulary.standing(word)) {
      case NUMBER -> false;
      case LISTED, DERIVED ->
          isAtOneEdit(word, correction)
              && Slips.isCommon(Slips.likelihood(meant, word))
              && !isNounForVerb(word, meant);
      case NAME -> isAtOneEdit(word, correction);
      case REGULAR, UNKNOWN -> true;
    };
  }

  private static boolean isAtOneEdit(String word, Spelling.Correction correction) {
    String meant = correction.word();
    return correction.edits() == 1
        && meant.charAt(0) == word.charAt(0)
        && !(WordForms.isName(word) && Vocabulary.standing(meant) == Standing.LISTED);
  }

  private static boolean isNounForVerb(String word, String meant) {
    WordForms forms = new WordForms();
    return forms.isNominal(word) && forms.isOfVerbAlone(meant);
  }

  /**
   * A short query with two words that documents have as one (<i>ferro via</i>, <i>Val Mora</i>) and
   * never side by side.
   */
  private @Nullable Query asOneWord(List<Query> clauses) throws IOException {
    if (clauses.size() > MOST_KEYWORDS) {
      return null;
    }
    for (int i = 1; i < clauses.size(); i++) {
      if (clauses.get(i - 1) instanceof Query.Word first
          && clauses.get(i) instanceof Query.Word second
          && isFree(first)
          && isFree(second)) {
        Optional<String> whole = asOneWord(lower(first), lower(second));
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

  private Optional<String> asOneWord(String first, String second) throws IOException {
    String whole = first + second;
    return WordForms.inLexicon(whole) || holdings.haveWordBeginningWith(whole)
        ? boundaries.join(first, second)
        : Optional.empty();
  }

  private static String lower(Query.Word word) {
    return word.text().toLowerCase(Locale.ITALIAN);
  }

  /** Whether it is a word of letters that means something by itself, in any field. */
  private static boolean isFree(Query.Word word) {
    return word.isAnywhere()
        && word.text().chars().allMatch(Character::isLetter)
        && !StopWords.have(lower(word));
  }
}
