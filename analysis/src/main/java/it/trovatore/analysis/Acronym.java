package it.trovatore.analysis;

import it.trovatore.analysis.lexicon.Lexicon;
import it.trovatore.analysis.lexicon.Numerals;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Capitals that make a word in small letters too (<i>FAI, DIA, AMA</i>): between words in small
 * letters they are initials, as those with full stops are (<i>F.A.I.</i>).
 *
 * @param inWords the letters with full stops between them, in lower case
 */
record Acronym(String inWords) implements ToldByNeighbours {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  /** The one that a word may be, or null. */
  static @Nullable Acronym of(char[] word, int length) {
    if (word[0] > 'Z' || length < SHORTEST || length > LONGEST) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (word[i] < 'A' || word[i] > 'Z') {
        return null;
      }
    }
    String lower = String.valueOf(word, 0, length).toLowerCase(Locale.ITALIAN);
    return Lexicon.has(lower) && !Numerals.isRoman(lower)
        ? new Acronym(lower.chars().mapToObj(Character::toString).collect(Collectors.joining(".")))
        : null;
  }

  @Override
  public boolean isMeant(@Nullable Beside before, @Nullable Beside next) {
    boolean told = (before != null && before.isSmall()) || (next != null && next.isSmall());
    return told && (before == null || !before.isShouted()) && (next == null || !next.isShouted());
  }
}
