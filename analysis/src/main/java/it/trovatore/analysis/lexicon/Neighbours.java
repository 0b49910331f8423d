package it.trovatore.analysis.lexicon;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Set;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;

/**
 * The forms of a dictionary at one edit from a word: a letter lost, added, taken for another, or
 * two neighbours swapped; that the last vowel lacks its accent is none. Found by following the
 * automaton with one step aside, so that beginnings that no form has are given up at once. One
 * instance for one word; not thread-safe.
 */
final class Neighbours {

  /** Where small letters with accents begin in ISO-8859-1 and its kin. */
  private static final int FIRST_ACCENTED = 0xE0;

  private final FSA automaton;
  private final byte separator;
  private final Charset charset;
  private final byte[] word;
  private final byte[] last;
  private final byte[] path;
  private final Set<String> found = new LinkedHashSet<>();

  private Neighbours(Dictionary dictionary, String word) {
    this.automaton = dictionary.fsa;
    this.separator = dictionary.metadata.getSeparator();
    this.charset = dictionary.metadata.getDecoder().charset();
    this.word = word.getBytes(charset);
    this.last =
        word.isEmpty()
            ? this.word
            : WordForms.meantByLast(word.charAt(word.length() - 1)).getBytes(charset);
    this.path = new byte[this.word.length + 1];
  }

  /**
   * Finds them.
   *
   * @param dictionary in an encoding of Western Europe, where a letter is a byte
   * @param word in lower case, as are the forms
   */
  static Set<String> of(Dictionary dictionary, String word) {
    Neighbours neighbours = new Neighbours(dictionary, word);
    neighbours.walk(dictionary.fsa.getRootNode(), 0, false, 0);
    neighbours.found.remove(word);
    return neighbours.found;
  }

  /**
   * Goes on from a node.
   *
   * @param at how many letters of the word were read
   * @param length how many letters led to the node
   */
  private void walk(int node, int at, boolean edited, int length) {
    boolean isWhole = at == word.length;
    if (isWhole && edited && automaton.getArc(node, separator) != 0) {
      found.add(new String(path, 0, length, charset));
    }
    if (!isWhole) {
      followWord(node, at, at + 1, edited, length);
    }
    if (edited) {
      return;
    }
    if (!isWhole) {
      leaveOut(node, at, length);
      swap(node, at, length);
    }
    putIn(node, at, length);
  }

  /** Goes on where the word has a letter too many. */
  private void leaveOut(int node, int at, int length) {
    walk(node, at + 1, true, length);
  }

  /** Goes on where two letters of the word have changed places. */
  private void swap(int node, int at, int length) {
    if (at + 1 < word.length) {
      int swapped = end(automaton.getArc(node, word[at + 1]));
      if (swapped != 0) {
        path[length] = word[at + 1];
        follow(swapped, word[at], at + 2, true, length + 1);
      }
    }
  }

  /** Goes on by letters that the word lacks, or has another instead of. */
  private void putIn(int node, int at, int length) {
    for (int arc = automaton.getFirstArc(node); arc != 0; arc = automaton.getNextArc(arc)) {
      byte label = automaton.getArcLabel(arc);
      int next = end(arc);
      if (next != 0 && isLetter(label)) {
        path[length] = label;
        walk(next, at, true, length + 1);
        if (at < word.length) {
          walk(next, at + 1, true, length + 1);
        }
      }
    }
  }

  /** Goes on by a letter of the word, whose last may have an accent. */
  private void followWord(int node, int letter, int at, boolean edited, int length) {
    if (letter < word.length - 1) {
      follow(node, word[letter], at, edited, length);
      return;
    }
    for (byte each : last) {
      follow(node, each, at, edited, length);
    }
  }

  private void follow(int node, byte label, int at, boolean edited, int length) {
    int next = end(automaton.getArc(node, label));
    if (next != 0) {
      path[length] = label;
      walk(next, at, edited, length + 1);
    }
  }

  /** The node that an arc leads to; 0 where there is no arc or it ends there. */
  private int end(int arc) {
    return arc == 0 || automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
  }

  private static boolean isLetter(byte label) {
    return (label >= 'a' && label <= 'z') || Byte.toUnsignedInt(label) >= FIRST_ACCENTED;
  }
}
