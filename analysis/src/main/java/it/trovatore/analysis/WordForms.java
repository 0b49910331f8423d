package it.trovatore.analysis;

/**
 * Tells the words of the language from others, by the lexicon and by what the {@link Lemmatizer}
 * can lead back to it (accents left out, pronouns joined to a verb). An instance is for one thread.
 */
public final class WordForms {

  private final Lexicon lexicon = new Lexicon();
  private final Lemmatizer lemmatizer = new Lemmatizer();

  /** Whether a word in lower case, without apostrophe, is a form of a known lemma. */
  public boolean contains(String word) {
    return lemmatizer.knows(word);
  }

  /** Whether the lexicon has the word, in lower case, just as it is written; quick. */
  public boolean inLexicon(String word) {
    return lexicon.has(word);
  }
}
