package it.trovatore.search.query;

import org.jspecify.annotations.Nullable;

/**
 * Makes words, prefixes and phrases of stretches of one cleaned text, and warns of asterisks in
 * vain. Not thread-safe.
 */
final class Terms {
  private static final int SHORTEST_PREFIX = 2;

  /** Each is led to all the words that begin so, which takes the longer the larger the index is. */
  private static final int MOST_PREFIXES = 16;

  /** As <i>prof.</i>; longer words with a full stop behind them rather end a sentence. */
  private static final int LONGEST_CUT_SHORT = 4;

  private final String text;
  private final Warnings warnings;
  private int prefixes;

  Terms(String text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /** The word or prefix that begins at {@code start}, or null if there is nothing to look for. */
  @Nullable Query word(Field field, int start, int end) {
    String word = WordEdges.kept(text, start, end);
    if (!Characters.hasSearchable(word)) {
      return null;
    }
    int keptEnd = WordEdges.end(text, start, end);
    if (keptEnd < end && text.charAt(keptEnd) == '*') {
      if (mayBePrefix(word)) {
        return new Query.Prefix(field, word);
      }
    } else if (word.indexOf('*') >= 0
        || text.indexOf('*', keptEnd, end) >= 0
        || (start > 0 && text.charAt(start - 1) == '*')) {
      warnings.misplacedAsterisk(word);
    }
    return new Query.Word(field, mayBeCutShort(word, keptEnd, end) ? word + '.' : word);
  }

  private boolean mayBePrefix(String word) {
    if (word.codePoints().filter(Characters::isSearchable).count() < SHORTEST_PREFIX) {
      warnings.shortPrefix(word);
      return false;
    }
    if (prefixes == MOST_PREFIXES) {
      warnings.tooManyPrefixes(MOST_PREFIXES);
      return false;
    }
    prefixes++;
    return true;
  }

  /** Whether a full stop behind a word may say that its end is left out: <i>on., C.</i> */
  private boolean mayBeCutShort(String word, int wordEnd, int end) {
    int start = word.length();
    while (start > 0 && Character.isLetter(word.charAt(start - 1))) {
      start--;
    }
    int letters = word.length() - start;
    return wordEnd == end - 1
        && text.charAt(wordEnd) == '.'
        && letters > 0
        && letters <= LONGEST_CUT_SHORT
        && (start == 0 || Characters.isApostrophe(word.charAt(start - 1)));
  }

  /** The phrase, or null if there is nothing in it to look for. */
  @Nullable Query phrase(Field field, QuotationMarks.Quoted quoted) {
    if (!Characters.hasSearchable(quoted.text())) {
      return null;
    }
    if (!quoted.closed()) {
      warnings.unclosedQuote(quoted.text());
    }
    return phrase(field, quoted.text());
  }

  Query phrase(Field field, String phrase) {
    for (int i = phrase.indexOf('*', 1); i > 0; i = phrase.indexOf('*', i + 1)) {
      if (Characters.isSearchable(phrase.codePointBefore(i))) {
        warnings.asteriskInPhrase(phrase);
        break;
      }
    }
    return new Query.Phrase(field, phrase);
  }
}
