package it.trovatore.lucene.repair;

import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches the words of phrases by themselves, but for phrases in one field, and for those that
 * documents have together where others are not to be found.
 */
final class Unquoted {

  private Unquoted() {}

  static Step of(Holdings holdings, List<Query> clauses) throws IOException {
    List<Query> free = clauses.stream().filter(Unquoted::isFree).toList();
    List<Query> held = new ArrayList<>();
    for (Query phrase : free) {
      if (holdings.hits(new Query.All(List.of(phrase))) > 0) {
        held.add(phrase);
      }
    }
    boolean stay =
        !held.isEmpty() && held.size() < free.size() && holdings.hits(new Query.All(held)) > 0;
    return Step.together(
        clauses.stream()
            .map(each -> stay && held.contains(each) ? Step.none(each) : of(each))
            .toList());
  }

  private static boolean isFree(Query clause) {
    return clause instanceof Query.Phrase phrase && phrase.isAnywhere();
  }

  /** Whether no text is looked for but one phrase. */
  static boolean isPhraseAlone(List<Query> clauses) {
    List<Query> texts = clauses.stream().filter(Repairer::looksForText).toList();
    return texts.size() == 1 && texts.getFirst() instanceof Query.Phrase;
  }

  private static Step of(Query clause) {
    if (!(clause instanceof Query.Phrase phrase) || !isFree(phrase)) {
      return Step.none(clause);
    }
    List<Query> words = List.copyOf(phrase.words());
    return Step.to(
        words, Adjustment.Kind.UNQUOTED, QueryText.of(phrase), QueryText.of(new Query.All(words)));
  }
}
