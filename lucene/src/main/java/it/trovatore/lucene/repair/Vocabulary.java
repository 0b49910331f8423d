package it.trovatore.lucene.repair;

import it.trovatore.analysis.WordForms;
import it.trovatore.lucene.query.Recent;
import org.jspecify.annotations.Nullable;

/**
 * What the language has of words. Loads nothing before it is asked, which most queries do without.
 * One instance for one query; not thread-safe.
 */
final class Vocabulary {

  /** How many words are remembered at least. */
  private static final int REMEMBERED = 8_192;

  /** That of <i>Della, Santa, Monte</i>. */
  private static final int LONGEST_PARTICLE = 5;

  private static final Recent<String, Standing> STANDINGS = new Recent<>(REMEMBERED);

  private @Nullable WordForms loaded;

  /**
   * A word is a number or listed, it is a name, it is made by the language's rules, or it is none.
   */
  enum Standing {
    NUMBER,
    LISTED,
    NAME,
    REGULAR,
    UNKNOWN;

    /** Whether nobody means another word by it, though no document has it. */
    boolean isMeant() {
      return this == NUMBER || this == LISTED;
    }

    boolean mayBeSlip() {
      return this == REGULAR || this == UNKNOWN;
    }

    /** Names are written in parts by some: <i>De Rossi</i>. */
    boolean mayBeSeveral() {
      return this == NAME || this == UNKNOWN;
    }
  }

  /** The standing of a word in lower case. */
  Standing standing(String word) {
    return STANDINGS.get(word, this::lookUp);
  }

  /** Whether the lexicon has the word, in lower case, just as it is written. */
  boolean inLexicon(String word) {
    return forms().inLexicon(word);
  }

  /** Whether a word in lower case is listed as a name, whatever else it is. */
  boolean isName(String word) {
    return forms().isName(word);
  }

  /** Whether a name in several words may begin with one: <i>De, Santa, Gian</i>. */
  boolean mayBeginName(String word) {
    return word.length() <= LONGEST_PARTICLE || isName(word);
  }

  private Standing lookUp(String word) {
    if (WordForms.isNumber(word)) {
      return Standing.NUMBER;
    }
    WordForms forms = forms();
    if (forms.isListed(word)) {
      return Standing.LISTED;
    }
    if (forms.isName(word)) {
      return Standing.NAME;
    }
    return forms.contains(word) ? Standing.REGULAR : Standing.UNKNOWN;
  }

  private WordForms forms() {
    WordForms forms = loaded;
    if (forms == null) {
      forms = new WordForms();
      loaded = forms;
    }
    return forms;
  }
}
