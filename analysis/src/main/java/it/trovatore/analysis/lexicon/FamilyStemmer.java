package it.trovatore.analysis.lexicon;

import it.trovatore.analysis.letters.Vowels;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * The stems by which lemmas are of one family: <i>inizio</i> and <i>iniziare</i>. Snowball's
 * Italian stemmer, with the two regular plurals that it leaves apart: the mute <i>h</i> of
 * <i>-chi</i> and <i>-ghi</i>, and the <i>-s</i> of English words. An instance is for one thread.
 */
final class FamilyStemmer {

  private final ItalianStemmer snowball = new ItalianStemmer();

  /** The stem of a folded lemma. */
  String stem(String word) {
    if (!isWord(word)) {
      return word;
    }
    snowball.setCurrent(singular(word));
    snowball.stem();
    return snowball.getCurrent();
  }

  private static String singular(String word) {
    int length = word.length();
    if (length <= 4) {
      return word;
    }
    char last = word.charAt(length - 1);
    char before = word.charAt(length - 2);
    if (last == 's' && before != 's' && isConsonant(before)) {
      return word.substring(0, length - 1);
    }
    if ((last == 'i' || last == 'e') && before == 'h' && isVelar(word.charAt(length - 3))) {
      return word.substring(0, length - 2) + last;
    }
    return word;
  }

  private static boolean isVelar(char c) {
    return c == 'c' || c == 'g';
  }

  private static boolean isConsonant(char c) {
    return c >= 'a' && c <= 'z' && !Vowels.isOne(c);
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
