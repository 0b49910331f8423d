package it.trovatore.lucene.query;

import it.trovatore.analysis.ItalianAnalysis;
import it.trovatore.lucene.words.Words;
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
  private final List<Beginning> beginnings;
  private final boolean contentIsSought;
  private final Map<String, List<Mark>> seen = new ConcurrentHashMap<>();

  Reasons(List<Sought> sought, List<Beginning> beginnings) {
    this.sought = List.copyOf(sought);
    this.beginnings = List.copyOf(beginnings);
    this.contentIsSought = sought.stream().anyMatch(each -> !each.word().stopWord());
  }

  /**
   * How words begin that are looked for.
   *
   * @param anyAccent accepts the words that do, whatever their accents
   */
  record Beginning(String letters, CharacterRunAutomaton anyAccent) {

    private Optional<Reason> reason(Words.Word found) {
      if (!anyAccent.run(found.surface())) {
        return Optional.empty();
      }
      return Optional.of(found.surface().startsWith(letters) ? Reason.EXACT : Reason.SPELLING);
    }
  }

  /** A word of a text and what it matched; a prefix is no word. */
  private record Match(Words.Word found, Reason reason, @Nullable Sought sought) {

    /** Beside other words a stop word is known only as it was typed. */
    boolean isFormOfStopWord() {
      return reason == Reason.INFLECTION && sought != null && sought.word().stopWord();
    }
  }

  /**
   * The marks of a stretch of the text, in order; at least one. What is no word that is looked for
   * without what stands around it, as the digits of a month, is another spelling of one.
   */
  public List<Mark> of(String text, int start, int end) {
    int length = end - start;
    boolean isFollowed = end < text.length() && ItalianAnalysis.isApostrophe(text.charAt(end));
    int apostrophe = isFollowed ? 1 : 0;
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
    return marks.isEmpty() ? List.of(new Mark(0, length, Reason.SPELLING, null)) : marks;
  }

  private Optional<Match> match(Words.Word found) {
    return Stream.concat(
            sought.stream()
                .flatMap(
                    each -> each.reason(found).map(why -> new Match(found, why, each)).stream()),
            beginnings.stream()
                .flatMap(
                    each -> each.reason(found).map(why -> new Match(found, why, null)).stream()))
        .filter(match -> !contentIsSought || !match.isFormOfStopWord())
        .min(Comparator.comparing(Match::reason));
  }

  private static Mark mark(List<Match> neighbours, int length) {
    int start = neighbours.getFirst().found().start();
    int end = Math.min(length, neighbours.getLast().found().end());
    List<List<Match>> words = words(neighbours);
    Reason weakest =
        words.stream().map(Reasons::reason).max(Comparator.naturalOrder()).orElseThrow();
    return new Mark(
        start, end - start, weakest, weakest == Reason.INFLECTION ? typed(words) : null);
  }

  /** The matches of each word that is looked for: several where the text has it in parts. */
  private static List<List<Match>> words(List<Match> neighbours) {
    List<List<Match>> words = new ArrayList<>();
    for (Match match : neighbours) {
      if (!words.isEmpty() && areOfOne(words.getLast().getLast(), match)) {
        words.getLast().add(match);
      } else {
        words.add(new ArrayList<>(List.of(match)));
      }
    }
    return words;
  }

  private static boolean areOfOne(Match one, Match other) {
    return one.sought() != null && one.sought().equals(other.sought());
  }

  private static Reason reason(List<Match> word) {
    Reason weakest = word.stream().map(Match::reason).max(Comparator.naturalOrder()).orElseThrow();
    return weakest == Reason.INFLECTION && isInParts(word) ? Reason.SPELLING : weakest;
  }

  /** Whether a word is looked for that the text has in parts: <i>email</i> and <i>e-mail</i>. */
  private static boolean isInParts(List<Match> word) {
    Sought sought = word.getFirst().sought();
    return sought != null
        && word.size() > 1
        && Sought.withoutDoubles(
                word.stream().map(each -> each.found().surface()).collect(Collectors.joining()))
            .equals(Sought.withoutDoubles(sought.word().surface()));
  }

  /** What was typed for the words, without what is part of another that is written as one. */
  private static String typed(List<List<Match>> words) {
    List<String> typed =
        words.stream()
            .map(List::getFirst)
            .map(match -> match.sought() == null ? match.found().surface() : match.sought().typed())
            .toList();
    return typed.stream()
        .filter(each -> typed.stream().noneMatch(other -> isPart(each, other)))
        .collect(Collectors.joining(" "));
  }

  private static boolean isPart(String word, String words) {
    return words.length() > word.length() && List.of(words.split(" ", -1)).contains(word);
  }
}
