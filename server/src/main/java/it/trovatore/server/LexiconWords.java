package it.trovatore.server;

import it.trovatore.analysis.lexicon.WordForms;
import it.trovatore.indexer.extract.text.WordList;

/**
 * Lends the lexicon of the analysis to the extraction, which finds it as a service, in whatever
 * process it runs. Thread-safe; the lexicon is loaded with the first word that is asked for.
 */
public final class LexiconWords implements WordList {
  private final ThreadLocal<WordForms> forms = ThreadLocal.withInitial(WordForms::new);

  @Override
  public boolean contains(String word) {
    return forms.get().contains(word);
  }
}
