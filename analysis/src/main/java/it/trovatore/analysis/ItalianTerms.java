package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.lexicon.Lemmatizer;
import it.trovatore.analysis.lexicon.Lexicon;
import it.trovatore.analysis.lexicon.StopWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of every {@link TermKind} that stand for a word: itself as written, then its lemmas,
 * then their families; stop words have no families. They follow from the word alone, wherever it
 * stands. An instance is for one thread.
 */
public final class ItalianTerms {

  private final Lemmatizer lemmatizer = new Lemmatizer(new Lexicon());

  /**
   * The terms of a word. The month of a date in digits is no number besides, so that
   * <i>12/5/2021</i> is not of the fifth.
   *
   * @param carrying as {@link ItalianAnalysis#words} leaves it: in lower case and normal form, with
   *     the apostrophe at its end where one was written, and what it carries
   */
  public List<String> of(String carrying) {
    CarryingWord carried = CarryingWord.of(carrying);
    String word = carried.part();
    String compound = carried.whole();
    String surface = Apostrophe.without(word);
    List<String> terms = new ArrayList<>();
    terms.add(TermKind.SURFACE.term(surface));
    boolean month = Character.isDigit(word.charAt(0)) && NumericDates.isMonth(compound);
    Set<String> lemmas = lemmatizer.lemmas(month ? compound : word);
    Set<String> all = new LinkedHashSet<>(lemmas);
    if (!month
        && !carried.carriesNothing()
        && (!carried.doubtful() || lemmatizer.knows(compound))) {
      all.addAll(lemmatizer.lemmas(compound));
    }
    terms.addAll(all);
    if (!StopWords.have(surface)) {
      lemmatizer.families(lemmas).forEach(stem -> terms.add(TermKind.FAMILY.term(stem)));
    }
    return terms;
  }
}
