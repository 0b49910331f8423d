package it.trovatore.analysis;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which people write one word's accents: left out, grave or acute on the last vowel.
 * Thread-safe.
 */
public final class SpellingVariants {

  private static final Map<Character, String> ACCENTS =
      Map.of('a', "àá", 'e', "èé", 'i', "ìí", 'o', "òó", 'u', "ùú");

  private SpellingVariants() {}

  /** The word itself first, then without any accent, then with each accent on its last vowel. */
  public static Set<String> of(String word) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(word);
    variants.addAll(ofFinalVowel(Folding.fold(word)));
    variants.addAll(ofFinalVowel(word));
    return variants;
  }

  /** The word with its last letter, where it is a vowel, without and with each accent. */
  static Set<String> ofFinalVowel(String word) {
    if (word.isEmpty()) {
      return Set.of();
    }
    String last = Folding.fold(word.substring(word.length() - 1));
    String accents = last.length() == 1 ? ACCENTS.get(last.charAt(0)) : null;
    if (accents == null) {
      return Set.of(word);
    }
    String rest = word.substring(0, word.length() - 1);
    Set<String> variants = new LinkedHashSet<>();
    variants.add(rest + last);
    accents.chars().forEach(accented -> variants.add(rest + (char) accented));
    return variants;
  }
}
