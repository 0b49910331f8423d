package it.trovatore.lucene.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a piece of a query, which is all of it but for an elided article before it.
 *
 * @param text the piece as typed
 * @param surface the word, in lower case and normal form
 * @param start where it begins in the text
 * @param end where it ends
 */
public record LastWord(String text, String surface, int start, int end) {

  /** The last word of the text, or null where more than elisions stand before it, or no word. */
  public static @Nullable LastWord of(String text) {
    List<Words.Word> words = Words.of(text).list();
    if (words.isEmpty()
        || !words.subList(0, words.size() - 1).stream().allMatch(Words.Word::elided)) {
      return null;
    }
    Words.Word last = words.getLast();
    return new LastWord(text, last.surface(), last.start(), last.end());
  }

  /** All the words of a text, the last first. */
  public static List<LastWord> backwards(String text) {
    return Words.of(text).list().reversed().stream()
        .map(word -> new LastWord(text, word.surface(), word.start(), word.end()))
        .toList();
  }

  /** Whether no article stands before it. */
  public boolean isWhole() {
    return start == 0;
  }

  /** The text with another word in its place. */
  public String replacedBy(String other) {
    return text.substring(0, start) + other + text.substring(end);
  }
}
