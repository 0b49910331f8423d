package it.trovatore.lucene.words;

import it.trovatore.analysis.letters.Vowels;
import it.trovatore.analysis.lexicon.WordForms;
import java.util.List;

/**
 * What the language says of a word as written; remembered for words asked for lately.
 *
 * @param isListed whether the language has it, in this form: a stem without its ending is none
 * @param otherAccents the words that an accent on its last letter, or the lack of it, makes of it
 * @param isToldByAccent whether it is a word beside these
 * @param isName whether it is listed as a name, whatever else it is
 */
public record LexiconWord(
    boolean isListed, List<String> otherAccents, boolean isToldByAccent, boolean isName) {

  private static final int REMEMBERED = 4_096;

  private static final GenerationalCache<String, LexiconWord> SEEN =
      new GenerationalCache<>(REMEMBERED);

  /**
   * Looks a word up. Thread-safe.
   *
   * @param surface as written, in small letters
   */
  public static LexiconWord of(String surface) {
    return SEEN.get(surface, LexiconWord::lookUp);
  }

  private static LexiconWord lookUp(String surface) {
    WordForms forms = new WordForms();
    return new LexiconWord(
        WordForms.inLexicon(surface) || (Vowels.end(surface) && forms.isListed(surface)),
        forms.otherAccents(surface),
        forms.isToldByAccent(surface),
        WordForms.isName(surface));
  }
}
