package it.trovatore.lucene.repair;

import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.lucene.words.GenerationalCache;

/** What the language has of words; remembered for words asked for lately. */
final class Vocabulary {

  /** How many words are remembered at least. */
  private static final int REMEMBERED = 8_192;

  /** That of <i>Della, Santa, Monte</i>. */
  private static final int LONGEST_PARTICLE = 5;

  private static final GenerationalCache<String, Standing> STANDINGS =
      new GenerationalCache<>(REMEMBERED);

  private Vocabulary() {}

  /** How far the language has a word. */
  enum Standing {
    /** In words or in Roman numerals. */
    NUMBER,
    /** The lexicon or a list has it, or a form of it. */
    LISTED,
    /** No list has it, but it is made of one that a list has, as the language does at any time. */
    DERIVED,
    /** A list of names has it, and no other. */
    NAME,
    /** No list has it, but the rules by which words are made lead to it. */
    REGULAR,
    UNKNOWN;

    /** Whether nobody means another word by it, though no document has it. */
    boolean isMeant() {
      return this == NUMBER || this == LISTED;
    }

    boolean mayBeSlip() {
      return this == DERIVED || this == REGULAR || this == UNKNOWN;
    }

    /** Whether it is of the language, so that other words may be about the same. */
    boolean hasRelatives() {
      return this == LISTED || this == DERIVED;
    }

    /** Names are written in parts by some: <i>De Rossi</i>. */
    boolean mayBeSeveral() {
      return this == NAME || this == UNKNOWN;
    }
  }

  /** The standing of a word in lower case. */
  static Standing standing(String word) {
    return STANDINGS.get(word, Vocabulary::lookUp);
  }

  /** Whether a name in several words may begin with one: <i>De, Santa, Gian</i>. */
  static boolean mayBeginName(String word) {
    return word.length() <= LONGEST_PARTICLE || WordForms.isName(word);
  }

  private static Standing lookUp(String word) {
    if (WordForms.isNumber(word)) {
      return Standing.NUMBER;
    }
    WordForms forms = new WordForms();
    if (forms.isListed(word)) {
      return forms.isDerived(word) ? Standing.DERIVED : Standing.LISTED;
    }
    if (WordForms.isName(word)) {
      return Standing.NAME;
    }
    return forms.contains(word) ? Standing.REGULAR : Standing.UNKNOWN;
  }
}
