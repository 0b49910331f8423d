package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.List;
import java.util.stream.Stream;

/** A query whose phrases, but for those in one field, are words by themselves. */
final class Unquoted {

  private Unquoted() {}

  static List<Query> clauses(List<Query> clauses) {
    return clauses.stream().flatMap(Unquoted::words).toList();
  }

  /** One step for each phrase. */
  static List<Adjustment> steps(List<Query> clauses) {
    return clauses.stream()
        .filter(Unquoted::isFree)
        .map(
            phrase ->
                new Adjustment(
                    Adjustment.Kind.UNQUOTED,
                    QueryText.of(phrase),
                    QueryText.of(new Query.All(words(phrase).toList()))))
        .toList();
  }

  /** Whether no text is looked for but one phrase. */
  static boolean isPhraseAlone(List<Query> clauses) {
    return clauses.stream().filter(Repairer::looksForText).count() == 1;
  }

  private static Stream<Query> words(Query clause) {
    return clause instanceof Query.Phrase phrase && isFree(clause)
        ? Stream.of(phrase.text().split(" ", -1))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(word -> new Query.Word(Field.ANYWHERE, word))
        : Stream.of(clause);
  }

  private static boolean isFree(Query clause) {
    return clause instanceof Query.Phrase phrase && phrase.isAnywhere();
  }
}
