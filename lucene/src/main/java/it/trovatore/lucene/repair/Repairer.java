package it.trovatore.lucene.repair;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.query.CutText;
import it.trovatore.lucene.query.LastWord;
import it.trovatore.lucene.query.SearchTerms;
import it.trovatore.lucene.repair.Spelling.Correction;
import it.trovatore.lucene.repair.Vocabulary.Standing;
import it.trovatore.search.answer.Adjustment;
import it.trovatore.search.answer.Adjustment.Kind;
import it.trovatore.search.query.Field;
import it.trovatore.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Repairs a query in visible steps, in this order and only where needed: parts of one word are
 * joined; words that neither the collection nor the language has are corrected, or taken apart
 * where two were written as one; what was corrected is joined; at last, when nothing is found, a
 * required word is dropped, or else the words of a phrase beside others are searched by themselves;
 * of a phrase alone this is only suggested. Words of phrases, exclusions and filters are never
 * altered. A step is taken only if it has hits. One instance for one query; not thread-safe.
 */
public final class Repairer {

  /**
   * How many words that no document has are looked at: a text that has more is not misspelt but of
   * another kind.
   */
  private static final int MOST_WORDS = 8;

  /** Of how many clauses at most one is dropped: each is tried with all the others. */
  private static final int MOST_CLAUSES = 32;

  private final Holdings holdings;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Spelling spelling;
  private final Boundaries boundaries;
  private final List<Adjustment> adjustments = new ArrayList<>();
  private int lookedAt;
  private @Nullable Boolean cut;

  private Repairer(SearchTerms terms) {
    this.holdings = new Holdings(terms);
    this.spelling = new Spelling(holdings);
    this.boundaries = new Boundaries(holdings, vocabulary);
  }

  /**
   * The query with its repairs.
   *
   * @param nothingFound whether the query is known to have no hits, which allows more
   */
  public static Repaired repair(SearchTerms terms, Query query, boolean nothingFound)
      throws IOException {
    return query instanceof Query.All all
        ? new Repairer(terms).repair(all, nothingFound)
        : Repaired.verbatim(query);
  }

  private Repaired repair(Query.All asked, boolean nothingFound) throws IOException {
    List<Query> parts = joined(asked.clauses(), false);
    List<Query> clauses = new ArrayList<>();
    for (Query clause : parts) {
      clauses.addAll(spelled(clause, parts));
    }
    clauses = joined(clauses, nothingFound);
    if (nothingFound && adjustments.isEmpty()) {
      clauses = withoutOne(clauses);
    }
    if (nothingFound && (adjustments.isEmpty() || holdings.hits(new Query.All(clauses)) == 0)) {
      List<Query> unquoted = Unquoted.clauses(clauses);
      if (!unquoted.equals(clauses) && holdings.hits(new Query.All(unquoted)) > 0) {
        if (Unquoted.isPhraseAlone(clauses)) {
          return new Repaired(new Query.All(clauses), adjustments, new Query.All(unquoted));
        }
        adjustments.addAll(Unquoted.steps(clauses));
        clauses = unquoted;
      }
    }
    Query suggestion = new Suggestions(holdings, vocabulary, spelling, boundaries).of(clauses);
    return new Repaired(new Query.All(clauses), adjustments, suggestion);
  }

  private List<Query> spelled(Query clause, List<Query> all) throws IOException {
    if (clause instanceof Query.Or or) {
      return List.of(spelled(or, all));
    }
    if (!(clause instanceof Query.Word word)
        || holdings.holdingAtMost(word) > 0
        || (clause.equals(all.getLast()) && isCut(all))) {
      return List.of(clause);
    }
    LastWord last = LastWord.of(word.text());
    if (last == null) {
      return List.of(spelledInParts(word, all));
    }
    if (!beginsToLookAt(last.surface())) {
      return List.of(clause);
    }
    List<Query> others = others(clause, all);
    Optional<Correction> corrected = corrected(last.surface(), others);
    String text = corrected.map(Correction::word).map(last::replacedBy).orElse("");
    boolean isCorrected = corrected.isPresent() && (isAlone(word, last) || isHeld(text, word));
    Optional<String> parts = parts(word, last, isCorrected ? corrected.get() : null);
    if (isCorrected && parts.isEmpty()) {
      adjustments.add(new Adjustment(Kind.SPELLING, word.text(), text));
      return List.of(new Query.Word(word.field(), text));
    }
    if (parts.isPresent()) {
      String apart = last.replacedBy(parts.get());
      adjustments.add(new Adjustment(Kind.SPLIT, word.text(), apart));
      List<Query> words = new ArrayList<>();
      for (String part : apart.split(" ", -1)) {
        words.add(new Query.Word(Field.ANYWHERE, part));
      }
      return words;
    }
    return List.of(clause);
  }

  /** Whether a word that no document has is looked at: not one that is listed, nor too many. */
  private boolean beginsToLookAt(String word) {
    if (lookedAt == MOST_WORDS || vocabulary.standing(word) == Standing.LISTED) {
      return false;
    }
    lookedAt++;
    return true;
  }

  /** Whether the last word was cut in copying: all but its end stands in a document. */
  private boolean isCut(List<Query> clauses) throws IOException {
    Boolean known = cut;
    if (known == null) {
      known = CutText.holders(holdings.terms(), clauses).length > 0;
      cut = known;
    }
    return known;
  }

  /**
   * The words of which one was made by leaving out an apostrophe, or else a blank: a slip that is
   * as small as any other, so that only what documents have at one edit comes before the latter.
   */
  private Optional<String> parts(Query.Word word, LastWord last, @Nullable Correction corrected)
      throws IOException {
    if (!word.isAnywhere() || !vocabulary.standing(last.surface()).mayBeSeveral()) {
      return Optional.empty();
    }
    boolean isNear =
        corrected != null
            && corrected.edits() == 1
            && holdings.holdingAsWritten(corrected.word()) > 0;
    Optional<String> elided = boundaries.elided(last.surface());
    return isNear || elided.isPresent() ? elided : boundaries.split(last.surface());
  }

  /** What a word was meant for; a word that rules alone make only for one that documents have. */
  private Optional<Correction> corrected(String word, List<Query> others) throws IOException {
    Standing standing = vocabulary.standing(word);
    if (!standing.mayBeSlip()) {
      return Optional.empty();
    }
    return spelling
        .correct(word, others)
        .filter(
            meant -> standing == Standing.UNKNOWN || holdings.holdingAsWritten(meant.word()) > 0);
  }

  /** A piece of several words, as with a hyphen, with those corrected that no document has. */
  private Query spelledInParts(Query.Word piece, List<Query> all) throws IOException {
    String text = piece.text();
    for (LastWord part : LastWord.backwards(piece.text())) {
      if (holdings.holdingAtMost(new Query.Word(piece.field(), part.surface())) == 0
          && beginsToLookAt(part.surface())) {
        Optional<Correction> corrected = corrected(part.surface(), others(piece, all));
        if (corrected.isPresent()) {
          String meant = corrected.get().word();
          text = text.substring(0, part.start()) + meant + text.substring(part.end());
        }
      }
    }
    if (text.equals(piece.text()) || !isHeld(text, piece)) {
      return piece;
    }
    adjustments.add(new Adjustment(Kind.SPELLING, piece.text(), text));
    return new Query.Word(piece.field(), text);
  }

  /** With each alternative corrected that stays one word. */
  private Query spelled(Query.Or or, List<Query> all) throws IOException {
    List<Query> alternatives = new ArrayList<>();
    for (Query alternative : or.alternatives()) {
      int steps = adjustments.size();
      List<Query> spelled = spelled(alternative, all);
      boolean isOne = spelled.size() == 1;
      alternatives.add(isOne ? spelled.getFirst() : alternative);
      if (!isOne) {
        adjustments.subList(steps, adjustments.size()).clear();
      }
    }
    return new Query.Or(alternatives);
  }

  private List<Query> joined(List<Query> clauses, boolean nothingFound) throws IOException {
    List<Query> result = new ArrayList<>();
    boolean codes = clauses.size() == 2 || clauses.stream().anyMatch(Repairer::hasSmallLetters);
    for (Query clause : clauses) {
      boolean code = codes && !result.isEmpty() && isWrittenAsCode(result.getLast(), clause);
      Query.Word joined =
          result.isEmpty() ? null : join(result.getLast(), clause, nothingFound || code);
      if (joined == null) {
        result.add(clause);
      } else {
        result.set(result.size() - 1, joined);
      }
    }
    return result;
  }

  /**
   * The two as one word, or null.
   *
   * @param eachHeld whether also where documents hold each of them
   */
  private Query.@Nullable Word join(Query one, Query other, boolean eachHeld) throws IOException {
    if (!(one instanceof Query.Word first)
        || !(other instanceof Query.Word second)
        || first.field() != second.field()
        || (!eachHeld && holdings.holdingAtMost(first) > 0 && holdings.holdingAtMost(second) > 0)) {
      return null;
    }
    LastWord head = LastWord.of(first.text());
    LastWord tail = LastWord.of(second.text());
    if (head == null || tail == null || !tail.isWhole()) {
      return null;
    }
    Optional<String> whole = boundaries.join(head.surface(), tail.surface());
    if (whole.isEmpty() || isMadeOfStopWords(whole.get(), head, tail)) {
      return null;
    }
    String text = head.replacedBy(whole.get());
    adjustments.add(new Adjustment(Kind.JOINED, first.text() + " " + second.text(), text));
    return new Query.Word(first.field(), text);
  }

  /** Whether capitals and a number may be one, whatever each is elsewhere: <i>E 45, H 24</i>. */
  private static boolean isWrittenAsCode(Query one, Query other) {
    return one instanceof Query.Word letters
        && other instanceof Query.Word digits
        && letters.text().chars().allMatch(Character::isUpperCase)
        && Boundaries.isCode(letters.text(), digits.text());
  }

  /** Whether capitals say something beside the clause. */
  private static boolean hasSmallLetters(Query clause) {
    return clause instanceof Query.Text text
        && text.text().chars().anyMatch(Character::isLowerCase);
  }

  /** Whether stop words that stand side by side anywhere happen to make another: <i>non ne</i>. */
  private static boolean isMadeOfStopWords(String whole, LastWord head, LastWord tail) {
    return ItalianAnalysis.isStopWord(head.surface())
        && ItalianAnalysis.isStopWord(tail.surface())
        && !ItalianAnalysis.isStopWord(whole);
  }

  private List<Query> withoutOne(List<Query> clauses) throws IOException {
    List<Query> best = clauses;
    long most = 0;
    @Nullable Query dropped = null;
    for (Query clause : clauses) {
      if (clause instanceof Query.Word && clauses.size() > 1 && clauses.size() <= MOST_CLAUSES) {
        List<Query> rest = others(clause, clauses);
        long hits =
            rest.stream().anyMatch(Repairer::looksForContent)
                ? holdings.hits(new Query.All(rest))
                : holdings.holdingInARow(rest);
        if (hits > most) {
          best = rest;
          most = hits;
          dropped = clause;
        }
      }
    }
    if (dropped instanceof Query.Word word) {
      adjustments.add(new Adjustment(Kind.DROPPED, word.text(), ""));
    }
    return best;
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

  /** Whether something else than a stop word is looked for: that alone is no answer to the rest. */
  private static boolean looksForContent(Query clause) {
    if (!(clause instanceof Query.Word word)) {
      return looksForText(clause);
    }
    LastWord last = LastWord.of(word.text());
    return last == null || !ItalianAnalysis.isStopWord(last.surface());
  }

  static boolean looksForText(Query clause) {
    return clause instanceof Query.Text || clause instanceof Query.Or;
  }

  static List<Query> others(Query clause, List<Query> all) {
    List<Query> others = new ArrayList<>(all);
    others.remove(clause);
    return others;
  }
}
