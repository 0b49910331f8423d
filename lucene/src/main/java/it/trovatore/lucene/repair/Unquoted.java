package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.util.List;

/** Searches the words of phrases by themselves, but for phrases in one field. */
final class Unquoted {

  private Unquoted() {}

  static Step of(List<Query> clauses) {
    return Step.together(clauses.stream().map(Unquoted::of).toList());
  }

  /** Whether no text is looked for but one phrase. */
  static boolean isPhraseAlone(List<Query> clauses) {
    List<Query> texts = clauses.stream().filter(Repairer::looksForText).toList();
    return texts.size() == 1 && texts.getFirst() instanceof Query.Phrase;
  }

  private static Step of(Query clause) {
    if (!(clause instanceof Query.Phrase phrase) || !phrase.isAnywhere()) {
      return Step.none(clause);
    }
    List<Query> words = List.copyOf(phrase.words());
    return Step.to(
        words, Adjustment.Kind.UNQUOTED, QueryText.of(phrase), QueryText.of(new Query.All(words)));
  }
}
