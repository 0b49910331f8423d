package it.trovatore.lucene.repair;

import it.trovatore.lucene.query.CutText;
import it.trovatore.lucene.repair.Spelling.Correction;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.lucene.words.LastWord;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import it.trovatore.search.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the words of a query that neither the collection nor the language has, or takes them
 * apart where two were written as one; what the language has gives way to its {@link Relatives};
 * leaves a last word that was cut in copying. One instance for one query; not thread-safe.
 */
final class Corrections {

  /**
   * How many words that no document has are looked at: a text that has more is not misspelt but of
   * another kind.
   */
  static final int MOST_WORDS = 8;

  private final Holdings holdings;
  private final WrittenTogether together;
  private final List<Query> clauses;
  private int lookedAt;
  private @Nullable Boolean cut;

  Corrections(Holdings holdings, List<Query> clauses) {
    this.holdings = holdings;
    this.together = new WrittenTogether(holdings, clauses);
    this.clauses = clauses;
  }

  Step all() throws IOException {
    List<Step> steps = new ArrayList<>(clauses.size());
    for (Query clause : clauses) {
      steps.add(of(clause));
    }
    return Step.together(steps);
  }

  private Step of(Query clause) throws IOException {
    if (clause instanceof Query.Or or) {
      return ofAlternatives(or);
    }
    if (!(clause instanceof Query.Word word)
        || holdings.holdingAtMost(word) > 0
        || (clause.equals(clauses.getLast()) && isCut())) {
      return Step.none(clause);
    }
    LastWord last = LastWord.of(word.text());
    if (last == null) {
      return ofParts(word);
    }
    Step corrected = beginsToLookAt(last.surface()) ? ofWord(word, last) : Step.none(word);
    return !corrected.alters() && Vocabulary.standing(last.surface()).hasRelatives()
        ? related(word, last)
        : corrected;
  }

  private Step related(Query.Word word, LastWord last) {
    if (lookedAt == MOST_WORDS || mayBeCut(word, last)) {
      return Step.none(word);
    }
    lookedAt++;
    List<String> relatives =
        Relatives.of(holdings, word.field(), last.surface()).stream()
            .map(last::replacedBy)
            .toList();
    return relatives.isEmpty()
        ? Step.none(word)
        : Step.to(
            List.of(anyOf(word.field(), relatives)),
            Kind.RELATED,
            word.text(),
            QueryText.of(anyOf(Field.ANYWHERE, relatives)));
  }

  private static Query anyOf(Field field, List<String> words) {
    List<Query> each = words.stream().<Query>map(word -> new Query.Word(field, word)).toList();
    return each.size() == 1 ? each.getFirst() : new Query.Or(each);
  }

  /** Corrects those alternatives that stay one word. */
  private Step ofAlternatives(Query.Or or) throws IOException {
    List<Step> steps = new ArrayList<>(or.alternatives().size());
    for (Query alternative : or.alternatives()) {
      Step step = of(alternative);
      steps.add(step.clauses().size() == 1 ? step : Step.none(alternative));
    }
    Step together = Step.together(steps);
    List<Query> alternatives =
        together.clauses().stream()
            .flatMap(
                each ->
                    each instanceof Query.Or any ? any.alternatives().stream() : Stream.of(each))
            .toList();
    return new Step(List.of(new Query.Or(alternatives)), together.adjustments());
  }

  private Step ofWord(Query.Word word, LastWord last) throws IOException {
    Optional<Correction> corrected =
        corrected(inPlaceOf(word, last), Repairer.others(word, clauses));
    String text = corrected.map(Correction::word).map(last::replacedBy).orElse("");
    boolean isCorrected = corrected.isPresent() && (isAlone(word, last) || isHeld(text, word));
    Optional<String> parts = together.parts(word, last, isCorrected ? corrected.get() : null);
    if (parts.isPresent()) {
      String apart = last.replacedBy(parts.get());
      List<Query> words =
          Stream.of(apart.split(" ", -1))
              .<Query>map(part -> new Query.Word(Field.ANYWHERE, part))
              .toList();
      return Step.to(words, Kind.SPLIT, word.text(), apart);
    }
    return isCorrected ? respelled(word, text) : Step.none(word);
  }

  /** A piece of several words, as with a hyphen, with those corrected that no document has. */
  private Step ofParts(Query.Word piece) throws IOException {
    String text = piece.text();
    for (LastWord part : LastWord.backwards(piece.text())) {
      if (holdings.holdingAtMost(inPlaceOf(piece, part)) == 0 && beginsToLookAt(part.surface())) {
        Optional<Correction> corrected =
            corrected(inPlaceOf(piece, part), Repairer.others(piece, clauses));
        if (corrected.isPresent()) {
          String meant = corrected.get().word();
          text = text.substring(0, part.start()) + meant + text.substring(part.end());
        }
      }
    }
    return text.equals(piece.text()) || !isHeld(text, piece)
        ? Step.none(piece)
        : respelled(piece, text);
  }

  private static Step respelled(Query.Word word, String text) {
    return Step.to(List.of(new Query.Word(word.field(), text)), Kind.SPELLING, word.text(), text);
  }

  /** Whether a word that no document has is looked at: not one that is listed, nor too many. */
  private boolean beginsToLookAt(String word) {
    if (lookedAt == MOST_WORDS || Vocabulary.standing(word).isMeant()) {
      return false;
    }
    lookedAt++;
    return true;
  }

  /** Whether the last word was cut in copying: all but its end stands in a document. */
  private boolean isCut() throws IOException {
    Boolean known = cut;
    if (known == null) {
      known = CutText.holders(holdings.terms(), clauses).length > 0;
      cut = known;
    }
    return known;
  }

  /** Whether the last word is a word of the language that a longer one may have been cut to. */
  private boolean mayBeCut(Query.Word word, LastWord last) {
    return word.equals(clauses.getLast())
        && CutText.mayBe(clauses)
        && holdings.haveWordBeginningWith(last.surface());
  }

  /**
   * What a word was meant for: one that rules make only for what documents have as written; one
   * that is made of another, only where letters were left out, doubled, swapped or heard alike.
   */
  private Optional<Correction> corrected(Query.Word word, List<Query> others) throws IOException {
    Standing standing = Vocabulary.standing(word.text());
    return standing.mayBeSlip()
        ? new Spelling(holdings, word.field())
            .correct(word.text(), others)
            .filter(meant -> mayBeMeant(standing, word, meant.word()))
        : Optional.empty();
  }

  private boolean mayBeMeant(Standing standing, Query.Word word, String meant) {
    boolean isWritten =
        standing == Standing.UNKNOWN
            || holdings.holdingAsWritten(new Query.Word(word.field(), meant)) > 0;
    return isWritten
        && (standing != Standing.DERIVED
            || Slips.isMostlyMade(Slips.likelihood(meant, word.text())));
  }

  private static Query.Word inPlaceOf(Query.Word piece, LastWord part) {
    return new Query.Word(piece.field(), part.surface());
  }

  /**
   * Whether nothing but the word is asked for, so that what it is corrected to is known to be held.
   */
  private static boolean isAlone(Query.Word word, LastWord last) {
    return word.isAnywhere() && last.isWhole();
  }

  private boolean isHeld(String text, Query.Word insteadOf) throws IOException {
    return holdings.holding(new Query.Word(insteadOf.field(), text)) > 0;
  }
}
