package it.trovatore.analysis.lexicon;

/**
 * Proper names that Morph-it! lacks, from {@code names.txt}: those of other languages without the
 * accents that Italian keyboards lack, too. Read when the first name is asked for.
 */
final class Names {

  private static final WordList ALL = new WordList(Tables.bytes("names.txt"));

  private Names() {}

  /** Whether a word in lower case is one of them. */
  static boolean contain(String word) {
    return ALL.contains(word);
  }
}
