package it.trovatore.analysis;

import it.trovatore.analysis.lexicon.WordForms;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of the parts of a word that a line's end divides, which {@link ItalianCharFilter} has
 * left as {@link Compound#HYPHEN} and {@link Compound#BREAK}, or that an invisible character does
 * where a line may end. An instance is for one thread.
 */
final class DividedWords {

  private @Nullable WordForms forms;

  /** A token with its words joined. */
  static final class Joined {
    private final char[] letters;
    private final int @Nullable [] places;

    private Joined(char[] letters, int @Nullable [] places) {
      this.letters = letters;
      this.places = places;
    }

    /** Its letters, the caller's own. */
    char[] letters() {
      return letters;
    }

    /** Where a letter stands in the token as it was. */
    int placeOf(int at) {
      return places == null ? at : places[at];
    }
  }

  /** Leaves out the hyphen and the line's end within words, and invisible characters. */
  Joined joined(char[] token) {
    int first = 0;
    while (first < token.length && !isInvisible(token[first])) {
      first++;
    }
    return first == token.length ? new Joined(token, null) : join(token);
  }

  private Joined join(char[] token) {
    char[] letters = new char[token.length];
    int[] places = new int[token.length];
    int kept = 0;
    for (int at = 0; at < token.length; at++) {
      if (token[at] == Compound.HYPHEN && isBreak(token, at + 1)) {
        int behind = at + 1;
        while (isBreak(token, behind)) {
          behind++;
        }
        if (behind < token.length && isWord(lastOf(letters, kept), firstOf(token, behind))) {
          at = behind;
        }
      } else if (isInvisible(token[at])
          && kept > 0
          && Character.isLetterOrDigit(letters[kept - 1])) {
        continue;
      }
      letters[kept] = token[at];
      places[kept++] = at;
    }
    return new Joined(Arrays.copyOf(letters, kept), places);
  }

  /** Whether it is a format character, as {@link Compound#BREAK} is too. */
  static boolean isInvisible(char c) {
    return c >= Compound.BREAK && Character.getType(c) == Character.FORMAT;
  }

  private static boolean isBreak(char[] token, int at) {
    return at < token.length && token[at] == Compound.BREAK;
  }

  private static String lastOf(char[] text, int end) {
    int start = end;
    while (start > 0 && !WordSplitFilter.endsPart(text[start - 1])) {
      start--;
    }
    return String.valueOf(text, start, end - start).toLowerCase(Locale.ITALIAN);
  }

  private static String firstOf(char[] text, int start) {
    int end = start;
    while (end < text.length && !WordSplitFilter.endsPart(text[end])) {
      end++;
    }
    return String.valueOf(text, start, end - start).toLowerCase(Locale.ITALIAN);
  }

  /** Whether two parts are one word of the language, or the second is none by itself. */
  private boolean isWord(String first, String second) {
    return isKnown(first + second) || !isKnown(second);
  }

  private boolean isKnown(String word) {
    WordForms known = forms;
    if (known == null) {
      known = new WordForms();
      forms = known;
    }
    return known.contains(word) || known.isListed(word);
  }
}
