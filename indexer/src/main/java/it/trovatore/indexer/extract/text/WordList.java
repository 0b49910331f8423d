package it.trovatore.indexer.extract.text;

import java.util.ServiceLoader;

/**
 * Knows the words of the language, so that a word divided at the end of a line is put together as
 * it was. Found as a service, since extraction may run in a process of its own and knows nothing of
 * the analysis. Thread-safe.
 */
public interface WordList {

  /** Whether the word, in lower case, is a form that the language has. */
  boolean contains(String word);

  /** The one that the program brings along, else one without words. */
  static WordList installed() {
    return ServiceLoader.load(WordList.class).findFirst().orElse(word -> false);
  }
}
