package it.trovatore.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a word begins and ends within the punctuation around it. What may belong to a word stays:
 * one apostrophe, the dot of {@code .NET}, the signs of {@code C++}, {@code C#}, {@code °C}, {@code
 * 1°} and {@code n°}.
 */
final class WordEdges {
  private WordEdges() {}

  /** The words of a text with single blanks, each without the punctuation around it. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String token : text.split("[ |]", -1)) {
      int start = start(token, 0, token.length());
      for (int end = start + 1; end <= token.length(); end++) {
        if (end == token.length()
            || Scanner.separatesWords(token, end)
            || (token.charAt(end) == ':' && Key.at(token, start) != null)) {
          String word = kept(token, start, end);
          if (Characters.hasSearchable(word)) {
            words.add(word);
          }
          start = start(token, end, token.length());
          end = Math.max(end, start);
        }
      }
    }
    return words;
  }

  /** The first kept index between {@code from} and {@code to}; {@code to} if nothing is kept. */
  static int start(String text, int from, int to) {
    int start = from;
    while (start < to && !Characters.isWordEdge(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start == from || start >= to) {
      return start;
    }
    char before = text.charAt(start - 1);
    boolean doubled =
        start - 1 > from
            && (before == '.'
                ? text.charAt(start - 2) == '.'
                : Characters.isApostrophe(text.charAt(start - 2)));
    boolean kept =
        Characters.isApostrophe(before)
            || (before == '.' && Character.isAlphabetic(text.codePointAt(start)))
            || (isOrdinal(before) && isScale(text, start, to));
    return kept && !doubled ? start - 1 : start;
  }

  /** The index after the last kept one; {@code start} if nothing is kept. */
  static int end(String text, int start, int to) {
    int base = to;
    int end = to;
    while (base > start && !Characters.isWordEdge(text.codePointBefore(base))) {
      boolean combining = Characters.isCombining(text.codePointBefore(base));
      base -= Character.charCount(text.codePointBefore(base));
      if (!combining) {
        end = base;
      }
    }
    if (base == start) {
      return start;
    }
    int last = text.codePointBefore(base);
    if (Character.isAlphabetic(last)) {
      while (end < to && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
        end++;
      }
    }
    if (end < to
        && isOrdinal(text.charAt(end))
        && (Character.isDigit(last) || isNumberSign(text, start, end))) {
      end++;
    }
    boolean apostrophe = end < to && Characters.isApostrophe(text.charAt(end));
    boolean doubled = end + 1 < to && Characters.isApostrophe(text.charAt(end + 1));
    return apostrophe && !doubled ? end + 1 : end;
  }

  /** Whether it is the letter of degrees: <i>°C</i>. */
  private static boolean isScale(String text, int at, int to) {
    return (text.charAt(at) == 'C' || text.charAt(at) == 'F')
        && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isNumberSign(String text, int start, int end) {
    return end - start == 1 && Character.toLowerCase(text.charAt(start)) == 'n';
  }

  private static boolean isOrdinal(char c) {
    return c == '\u00B0' || c == '^';
  }

  /**
   * The word that begins at {@code start}, without what follows its end; a word between two
   * apostrophes also without both, for they are quotation marks.
   */
  static String kept(String text, int start, int to) {
    String word = text.substring(start, end(text, start, to));
    boolean wrapped =
        word.length() > 2
            && Characters.isApostrophe(word.charAt(0))
            && Characters.isApostrophe(word.charAt(word.length() - 1));
    return wrapped && word.indexOf(':') < 0 ? word.substring(1, word.length() - 1) : word;
  }
}
