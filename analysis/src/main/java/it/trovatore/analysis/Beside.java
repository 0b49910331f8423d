package it.trovatore.analysis;

import it.trovatore.analysis.lexicon.Numerals;
import java.util.Locale;

/**
 * A word beside another.
 *
 * @param text as written, not empty
 * @param distance how many characters lie between the two
 */
record Beside(String text, int distance) {

  /** Whether no more than a blank is between them. */
  boolean isNear() {
    return distance <= 1;
  }

  String lower() {
    return text.toLowerCase(Locale.ITALIAN);
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it says that not all around is in capitals. */
  boolean isSmall() {
    return text.chars().anyMatch(Character::isLowerCase);
  }

  boolean isNumeral() {
    return Numerals.isRoman(lower());
  }

  /** Whether it says that all around is in capitals: not <i>L'</i>. */
  boolean isShouted() {
    return text.chars().filter(Character::isUpperCase).count() > 1
        && text.equals(text.toUpperCase(Locale.ITALIAN))
        && !isNumeral();
  }
}
