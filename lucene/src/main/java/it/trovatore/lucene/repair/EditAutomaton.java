package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.WordForms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Accepts the words at no more than one or two edits from one, itself included: a letter lost,
 * added, taken for another, or two neighbours swapped; that the last vowel lacks its accent is no
 * edit. What Lucene makes of its LevenshteinAutomata, but of letters of one and two bytes alone and
 * in bytes from the start, which takes a fraction of the time. Which letters may have been read
 * after how many edits is kept as one set of bits for each number of edits (Wu and Manber, "Fast
 * text searching allowing errors", 1992).
 */
final class EditAutomaton {

  static final int LONGEST = Long.SIZE - 2;

  /** Above this a letter takes three bytes. */
  static final int LAST_LETTER = 0x7FF;

  private static final int FIRST_LEAD = 0xC3;
  private static final int LAST_LEAD = 0xC5;
  private static final int FIRST_TRAIL = 0x80;
  private static final int LAST_TRAIL = 0xBF;
  private static final int NONE = -1;

  private final String word;
  private final boolean twice;
  private final Automaton automaton = new Automaton();
  private final Map<Reached, Integer> states = new HashMap<>();
  private final Queue<State> pending = new ArrayDeque<>();

  /** Where each letter of the word stands in it, as bits, by its last byte within its first. */
  private final SortedMap<Integer, SortedMap<Integer, Long>> places = new TreeMap<>();

  private EditAutomaton(String word, int edits) {
    this.word = word;
    this.twice = edits > 1;
    int last = word.length() - 1;
    for (int i = 0; i < last; i++) {
      addPlace(word.charAt(i), i);
    }
    WordForms.meantByLast(word.charAt(last)).chars().forEach(c -> addPlace((char) c, last));
  }

  private void addPlace(char letter, int place) {
    int lead = letter < FIRST_TRAIL ? 0 : 0xC0 | (letter >> 6);
    int last = letter < FIRST_TRAIL ? letter : FIRST_TRAIL | (letter & 0x3F);
    places.computeIfAbsent(lead, l -> new TreeMap<>()).merge(last, 1L << place, (a, b) -> a | b);
  }

  /**
   * Makes one.
   *
   * @param before what all the strings begin with, unedited; one byte each character
   * @param word of no more than {@link #LONGEST} letters up to {@link #LAST_LETTER}
   * @param edits 1 or 2
   */
  static CompiledAutomaton of(String before, String word, int edits) {
    return new EditAutomaton(word, edits).compiled(before);
  }

  /**
   * After how many edits how many letters of the word may have been read, each a bit.
   *
   * @param swapping where the letter behind the next one was read in its place
   * @param swappingOnce the same after an edit
   */
  private record Reached(long exactly, long once, long twice, long swapping, long swappingOnce) {}

  private record State(int number, Reached reached) {}

  private CompiledAutomaton compiled(String before) {
    int first = automaton.createState();
    for (byte each : before.getBytes(StandardCharsets.US_ASCII)) {
      int next = automaton.createState();
      automaton.addTransition(first, next, each);
      first = next;
    }
    Reached start = reached(1, 0, 0, 0, 0);
    states.put(start, first);
    pending.add(new State(first, start));
    while (!pending.isEmpty()) {
      State next = pending.remove();
      addTransitions(next.number(), next.reached());
    }
    automaton.finishState();
    return new CompiledAutomaton(automaton, true, false, true);
  }

  private void addTransitions(int state, Reached from) {
    long whole = 1L << word.length();
    automaton.setAccept(state, ((from.exactly | from.once | from.twice) & whole) != 0);
    int other = state(after(from, 0));
    addLetters(state, from, places.getOrDefault(0, new TreeMap<>()), 'a', 'z', other);
    SortedMap<Integer, SortedMap<Integer, Long>> leads = new TreeMap<>(places.tailMap(1));
    if (other == NONE) {
      leads.values().removeIf(letters -> leadNowhere(from, letters.values()));
    } else {
      for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
        leads.putIfAbsent(lead, new TreeMap<>());
      }
    }
    int firstTrail = automaton.getNumStates();
    leads.keySet().forEach(lead -> automaton.addTransition(state, automaton.createState(), lead));
    int trail = firstTrail;
    for (SortedMap<Integer, Long> letters : leads.values()) {
      addLetters(trail++, from, letters, FIRST_TRAIL, LAST_TRAIL, other);
    }
  }

  /** Whether no word goes on by any of some letters: Lucene walks into no dead end. */
  private boolean leadNowhere(Reached from, Collection<Long> letters) {
    return letters.stream().allMatch(places -> state(after(from, places)) == NONE);
  }

  /** Those of the word's letters that are given, and all others of a range. */
  private void addLetters(
      int state, Reached from, SortedMap<Integer, Long> letters, int first, int last, int other) {
    int next = first;
    for (Map.Entry<Integer, Long> letter : letters.entrySet()) {
      addRange(state, other, next, letter.getKey() - 1);
      addRange(state, state(after(from, letter.getValue())), letter.getKey(), letter.getKey());
      next = letter.getKey() + 1;
    }
    addRange(state, other, next, last);
  }

  private void addRange(int state, int to, int first, int last) {
    if (to != NONE && first <= last) {
      automaton.addTransition(state, to, first, last);
    }
  }

  /** What is reached by a letter that the word has at some places. */
  private Reached after(Reached from, long places) {
    return reached(
        (from.exactly & places) << 1,
        (from.once & places) << 1
            | from.exactly
            | from.exactly << 1
            | (from.swapping & places) << 2,
        (from.twice & places) << 1 | from.once | from.once << 1 | (from.swappingOnce & places) << 2,
        from.exactly & (places >>> 1),
        from.once & (places >>> 1));
  }

  /** With the letters that may have been lost next. */
  private Reached reached(long exactly, long once, long twice, long swapping, long swappingOnce) {
    long all = (1L << (word.length() + 1)) - 1;
    long onceOrLost = (once | exactly << 1) & all;
    return this.twice
        ? new Reached(exactly, onceOrLost, (twice | onceOrLost << 1) & all, swapping, swappingOnce)
        : new Reached(exactly, onceOrLost, 0, swapping, 0);
  }

  private int state(Reached reached) {
    if ((reached.exactly | reached.once | reached.twice | reached.swapping | reached.swappingOnce)
        == 0) {
      return NONE;
    }
    return states.computeIfAbsent(
        reached,
        unseen -> {
          int number = automaton.createState();
          pending.add(new State(number, unseen));
          return number;
        });
  }
}
