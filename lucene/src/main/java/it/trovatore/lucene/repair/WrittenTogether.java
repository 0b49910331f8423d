package it.trovatore.lucene.repair;

import it.trovatore.lucene.repair.Spelling.Correction;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.lucene.words.LastWord;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of which one was made by leaving out an apostrophe, or else a blank: slips that
 * are as small as any other, so that what documents have at one edit comes before the latter,
 * unless they have the words in a row with their neighbours in the query (<i>maldi testa</i>); and
 * by a slip that everybody makes before either. At last a word behind an article or the like that
 * documents have elsewhere alone (<i>dallalba</i>).
 */
final class WrittenTogether {

  private final Holdings holdings;
  private final Boundaries boundaries;
  private final List<Query> clauses;

  WrittenTogether(Holdings holdings, List<Query> clauses) {
    this.holdings = holdings;
    this.boundaries = new Boundaries(holdings);
    this.clauses = clauses;
  }

  /**
   * The words.
   *
   * @param last the word that is the whole of a clause, or its end
   * @param corrected what the word is corrected to if not taken apart; null for nothing
   */
  Optional<String> parts(Query.Word word, LastWord last, @Nullable Correction corrected)
      throws IOException {
    if (!word.isAnywhere() || !Vocabulary.standing(last.surface()).mayBeSeveral()) {
      return Optional.empty();
    }
    Correction near = corrected != null && isNear(corrected) ? corrected : null;
    if (near != null && Slips.isCommon(Slips.likelihood(near.word(), last.surface()))) {
      return Optional.empty();
    }
    Optional<String> elided = boundaries.elided(last.surface());
    if (elided.isPresent()) {
      return elided;
    }
    Optional<String> apart = apart(word, last, near != null);
    if (apart.isPresent()) {
      return apart;
    }
    return Vocabulary.standing(last.surface()) == Standing.UNKNOWN
        ? boundaries.behindElision(last.surface(), near != null)
        : Optional.empty();
  }

  /**
   * Two words, where another is near those alone that documents have in a row beside the others.
   */
  private Optional<String> apart(Query.Word word, LastWord last, boolean isNear)
      throws IOException {
    Optional<String> apart =
        (isNear ? boundaries.splitAtStopWord(last.surface()) : boundaries.split(last.surface()))
            .filter(parts -> mayBeApart(last.surface(), parts));
    return isNear && apart.isPresent() && !isInARow(word, last.replacedBy(apart.get()))
        ? Optional.empty()
        : apart;
  }

  private boolean isNear(Correction corrected) {
    return corrected.edits() == 1 && holdings.holdingAsWritten(corrected.word()) > 0;
  }

  /** Whether a word may be two: of a name the first must be part of a name. */
  private static boolean mayBeApart(String word, String apart) {
    return Vocabulary.standing(word) != Standing.NAME
        || Vocabulary.mayBeginName(apart.split("[ ']", 2)[0]);
  }

  /** Whether documents have words in a row with what stands beside the one that they replace. */
  private boolean isInARow(Query.Word replaced, String apart) throws IOException {
    List<Query> words =
        Stream.of(apart.split(" ", -1))
            .<Query>map(part -> new Query.Word(Field.ANYWHERE, part))
            .toList();
    int at = clauses.indexOf(replaced);
    return (at > 0 && isInARow(List.of(clauses.get(at - 1)), words))
        || (at >= 0 && at + 1 < clauses.size() && isInARow(words, List.of(clauses.get(at + 1))));
  }

  private boolean isInARow(List<Query> first, List<Query> then) throws IOException {
    List<Query> row = new ArrayList<>(first);
    row.addAll(then);
    return holdings.holdingInARow(row) > 0;
  }
}
