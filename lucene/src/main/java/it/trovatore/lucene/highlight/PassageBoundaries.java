package it.trovatore.lucene.highlight;

import it.trovatore.search.text.Sentences;
import java.text.BreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;

/** Where passages may begin and end: Italian sentences within a paragraph, else words. */
final class PassageBoundaries {

  /** Shorter sentences are shown together with those around them. */
  private static final int MIN_LENGTH = 100;

  private PassageBoundaries() {}

  /** A new iterator over sentences that never joins two paragraphs. */
  static BreakIterator sentences() {
    return new SplittingBreakIterator(
        LengthGoalBreakIterator.createMinLength(new Sentences(), MIN_LENGTH, 0.5f), '\n');
  }

  /** The last boundary of a sentence up to {@code offset} in the stretch of text. */
  static int sentenceAtOrBefore(String text, int start, int end, int offset) {
    if (offset >= end) {
      return end;
    }
    BreakIterator sentences = new Sentences();
    sentences.setText(text.substring(start, end));
    return start + sentences.preceding(offset - start + 1);
  }

  /** The first start of a word from {@code from} on, but {@code limit} at the latest. */
  static int wordAtOrAfter(String text, int from, int limit) {
    int start = from;
    while (start < limit && !endsWord(text, start - 1)) {
      start++;
    }
    return start;
  }

  /** The last end of a word up to {@code to}; {@code to} itself where it is {@code textEnd}. */
  static int wordAtOrBefore(String text, int to, int textEnd) {
    int end = to;
    while (end < textEnd && end > 0 && !endsWord(text, end)) {
      end--;
      if (to - end > 80) {
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
      }
    }
    return end;
  }

  /** Whether a blank stands there that is not the end of a line within a word. */
  private static boolean endsWord(String text, int at) {
    return Character.isWhitespace(text.charAt(at)) && !isDivided(text, at);
  }

  private static boolean isDivided(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '-' && Character.isLetter(text.charAt(at - 2));
  }
}
