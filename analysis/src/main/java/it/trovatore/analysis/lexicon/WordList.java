package it.trovatore.analysis.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a long list, which are looked up in the bytes of its file: no word becomes an object
 * of its own, so that the list is ready in a fraction of the time that a set of strings takes.
 * Immutable.
 */
final class WordList {

  private static final int HASH_FACTOR = 31;

  private final byte[] text;

  /** Where words start, plus one: each in the slot of its hash or the next that is free. */
  private final int[] starts;

  /**
   * Of what a file has.
   *
   * @param text words in UTF-8, which blanks or the ends of lines divide; lines that begin with a
   *     number sign are none
   */
  WordList(byte[] text) {
    this.text = text;
    this.starts = new int[Integer.highestOneBit(text.length / 2 + 1) * 2];
    int start = 0;
    while (start < text.length) {
      if (text[start] == '#') {
        start = endOfLine(start) + 1;
        continue;
      }
      int end = start;
      int hash = 0;
      while (end < text.length && !divides(text[end])) {
        hash = HASH_FACTOR * hash + text[end];
        end++;
      }
      if (end > start) {
        starts[freeSlot(hash)] = start + 1;
      }
      start = end + 1;
    }
  }

  /** Whether a word, which has no blanks, is one of them. */
  boolean contains(String word) {
    byte[] sought = word.getBytes(StandardCharsets.UTF_8);
    for (int slot = slot(hash(sought)); starts[slot] != 0; slot = next(slot)) {
      if (isAt(starts[slot] - 1, sought)) {
        return true;
      }
    }
    return false;
  }

  /** The first words of the lines in which a word, which has no blanks, stands behind them. */
  List<String> before(String word) {
    byte[] sought = word.getBytes(StandardCharsets.UTF_8);
    List<String> first = new ArrayList<>(0);
    for (int slot = slot(hash(sought)); starts[slot] != 0; slot = next(slot)) {
      int start = starts[slot] - 1;
      int line = startOfLine(start);
      if (line < start && isAt(start, sought)) {
        first.add(wordAt(line));
      }
    }
    return first;
  }

  private int startOfLine(int within) {
    int start = within;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private String wordAt(int start) {
    int end = start;
    while (end < text.length && !divides(text[end])) {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  private static int hash(byte[] word) {
    int hash = 0;
    for (byte sign : word) {
      hash = HASH_FACTOR * hash + sign;
    }
    return hash;
  }

  private boolean isAt(int start, byte[] sought) {
    int end = start + sought.length;
    return sought.length > 0
        && end <= text.length
        && (end == text.length || divides(text[end]))
        && Arrays.equals(text, start, end, sought, 0, sought.length);
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private int freeSlot(int hash) {
    int slot = slot(hash);
    while (starts[slot] != 0) {
      slot = next(slot);
    }
    return slot;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & starts.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & starts.length - 1;
  }

  private static boolean divides(byte sign) {
    return sign == ' ' || sign == '\n';
  }
}
