package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.StopWords;
import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.words.LastWord;
import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins parts of one word where no document has one of the parts. */
record Joining(Holdings holdings, Boundaries boundaries) {

  /** Of more clauses those of which documents hold each are left as they are: each is searched. */
  private static final int MOST_CLAUSES = 32;

  /**
   * The clauses with neighbours joined.
   *
   * @param eachHeld whether also where documents hold each of the parts, of not too many clauses
   */
  Step of(List<Query> clauses, boolean eachHeld) throws IOException {
    boolean all = eachHeld && clauses.size() <= MOST_CLAUSES;
    List<Query> result = new ArrayList<>();
    List<Adjustment> adjustments = new ArrayList<>();
    for (Query clause : clauses) {
      Step joined = result.isEmpty() ? null : join(result.getLast(), clause, all);
      if (joined == null) {
        result.add(clause);
      } else {
        result.set(result.size() - 1, joined.clauses().getFirst());
        adjustments.addAll(joined.adjustments());
      }
    }
    return new Step(result, adjustments);
  }

  /** The two as one word that documents have in their field, or null. */
  private @Nullable Step join(Query one, Query other, boolean eachHeld) throws IOException {
    if (!(one instanceof Query.Word first)
        || !(other instanceof Query.Word second)
        || first.field() != second.field()) {
      return null;
    }
    if (!eachHeld && holdings.holdingAtMost(first) > 0 && holdings.holdingAtMost(second) > 0) {
      return null;
    }
    LastWord head = LastWord.of(first.text());
    LastWord tail = LastWord.of(second.text());
    if (head == null || tail == null || !tail.isWhole() || isNumeral(tail)) {
      return null;
    }
    Optional<String> whole = boundaries.join(head.surface(), tail.surface());
    if (whole.isEmpty()
        || holdings.holdingAtMost(new Query.Word(first.field(), whole.get())) == 0
        || isMadeOfStopWords(whole.get(), head, tail)
        || isHardlyOne(whole.get(), head, tail)) {
      return null;
    }
    String text = head.replacedBy(whole.get());
    return Step.to(
        List.of(new Query.Word(first.field(), text)),
        Adjustment.Kind.JOINED,
        first.text() + " " + second.text(),
        text);
  }

  /** Whether it is one in capitals, or in digits: <i>cap. II</i> is no <i>capii</i>. */
  private static boolean isNumeral(LastWord word) {
    String text = word.text();
    return text.equals(text.toUpperCase(Locale.ITALIAN)) && WordForms.isNumber(word.surface());
  }

  /**
   * Whether documents have a stop word and its neighbour in other forms alone: <i>a fette</i>,
   * <i>capitolo VI</i>.
   */
  private boolean isHardlyOne(String whole, LastWord head, LastWord tail) {
    return (StopWords.have(head.surface()) || StopWords.have(tail.surface()))
        && holdings.holdingAsWritten(whole) == 0;
  }

  /** Whether stop words that stand side by side anywhere happen to make another: <i>non ne</i>. */
  private static boolean isMadeOfStopWords(String whole, LastWord head, LastWord tail) {
    return StopWords.have(head.surface())
        && StopWords.have(tail.surface())
        && !StopWords.have(whole);
  }
}
