package it.trovatore.lucene.query;

import it.trovatore.analysis.Folding;
import it.trovatore.search.answer.Mark;
import it.trovatore.search.answer.Mark.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Says why the stretches matched that Lucene's highlighter found, by comparing their words with
 * those of the query. Neighbours make one mark; a word between them that nobody looked for, as in a
 * phrase with slop, is left out. Stretches are analysed once each. Thread-safe.
 */
public final class Reasons {

  private final List<Sought> sought;
  private final List<CharacterRunAutomaton> prefixes;
  private final Map<String, List<Mark>> seen = new ConcurrentHashMap<>();

  Reasons(List<Sought> sought, List<CharacterRunAutomaton> prefixes) {
    this.sought = List.copyOf(sought);
    this.prefixes = List.copyOf(prefixes);
  }

  /**
   * A word that is looked for.
   *
   * @param typed as in the query
   * @param repaired whether a repair put it there
   */
  record Sought(String typed, Words.Word word, boolean repaired) {

    private Optional<Match> match(Words.Word found) {
      return reason(found).map(reason -> new Match(found, repaired ? Reason.REPAIR : reason, this));
    }

    private Optional<Reason> reason(Words.Word found) {
      if (found.surface().equals(word.surface())) {
        return Optional.of(Reason.EXACT);
      }
      if (Folding.bare(found.surface()).equals(Folding.bare(word.surface()))) {
        return Optional.of(Reason.SPELLING);
      }
      List<String> common = found.lemmas().stream().filter(word.lemmas()::contains).toList();
      if (common.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          common.stream().allMatch(Reasons::isNumber) ? Reason.SPELLING : Reason.INFLECTION);
    }
  }

  /** A word of a text and what it matched; a prefix is no word. */
  private record Match(Words.Word found, Reason reason, @Nullable Sought sought) {}

  /** The marks of a stretch of the text, in order; at least one. */
  public List<Mark> of(String text, int start, int end) {
    int length = end - start;
    int apostrophe = end < text.length() ? Character.charCount(text.codePointAt(end)) : 0;
    return seen
        .computeIfAbsent(text.substring(start, end + apostrophe), piece -> marks(piece, length))
        .stream()
        .map(mark -> mark.at(start + mark.start(), mark.length()))
        .toList();
  }

  private List<Mark> marks(String piece, int length) {
    List<Mark> marks = new ArrayList<>();
    List<Match> neighbours = new ArrayList<>();
    for (Words.Word found : Words.of(piece).list()) {
      Optional<Match> match = found.start() < length ? match(found) : Optional.empty();
      match.ifPresent(neighbours::add);
      if (match.isEmpty() && !neighbours.isEmpty()) {
        marks.add(mark(neighbours, length));
        neighbours.clear();
      }
    }
    if (!neighbours.isEmpty()) {
      marks.add(mark(neighbours, length));
    }
    return marks.isEmpty() ? List.of(new Mark(0, length, Reason.INFLECTION, null)) : marks;
  }

  private Optional<Match> match(Words.Word found) {
    Stream<Match> words = sought.stream().map(each -> each.match(found)).flatMap(Optional::stream);
    Stream<Match> beginnings =
        prefixes.stream()
            .filter(prefix -> prefix.run(found.surface()))
            .map(prefix -> new Match(found, Reason.EXACT, null));
    return Stream.concat(words, beginnings).min(Comparator.comparing(Match::reason));
  }

  private static Mark mark(List<Match> neighbours, int length) {
    int start = neighbours.getFirst().found().start();
    int end = Math.min(length, neighbours.getLast().found().end());
    Reason weakest =
        neighbours.stream().map(Match::reason).max(Comparator.naturalOrder()).orElseThrow();
    if (weakest == Reason.INFLECTION && isOneWord(neighbours)) {
      weakest = Reason.SPELLING;
    }
    return new Mark(
        start, end - start, weakest, weakest == Reason.INFLECTION ? typed(neighbours) : null);
  }

  /** Whether what words have in common is a number: in words, in digits or in Roman numerals. */
  private static boolean isNumber(String lemma) {
    return Character.isDigit(lemma.charAt(0));
  }

  /** Whether a word is looked for that the text has in parts: <i>email</i> and <i>e-mail</i>. */
  private static boolean isOneWord(List<Match> neighbours) {
    Sought sought = neighbours.getFirst().sought();
    return sought != null
        && neighbours.size() > 1
        && areOfOne(neighbours)
        && neighbours.stream()
            .map(each -> Folding.bare(each.found().surface()))
            .collect(Collectors.joining())
            .equals(Folding.bare(sought.word().surface()));
  }

  private static boolean areOfOne(List<Match> neighbours) {
    Sought sought = neighbours.getFirst().sought();
    return sought != null && neighbours.stream().allMatch(each -> sought.equals(each.sought()));
  }

  private static String typed(List<Match> neighbours) {
    List<Match> matches = areOfOne(neighbours) ? List.of(neighbours.getFirst()) : neighbours;
    return matches.stream()
        .map(match -> match.sought() == null ? match.found().surface() : match.sought().typed())
        .collect(Collectors.joining(" "));
  }
}
