package it.trovatore.analysis;

import it.trovatore.analysis.letters.Apostrophe;
import it.trovatore.analysis.letters.ShortYear;
import it.trovatore.analysis.lexicon.Lemmatizer;
import it.trovatore.analysis.lexicon.Lexicon;
import it.trovatore.analysis.lexicon.StopWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of every {@link TermKind} that stand for a word: itself as written, then its lemmas,
 * then their families; most stop words have none. They follow from the word alone, wherever it
 * stands. An instance is for one thread.
 */
public final class ItalianTerms {

  private static final String INFINITIVE = "re";

  private final Lemmatizer lemmatizer = new Lemmatizer(new Lexicon());

  /**
   * The terms of a word. The month of a date in digits is no number besides, so that
   * <i>12/5/2021</i> is not of the fifth, unless it may be a year: <i>18/04</i>.
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
    boolean isMonth = Character.isDigit(word.charAt(0)) && NumericDates.isMonth(compound);
    boolean isMonthAlone = isMonth && !carried.doubtful();
    Set<String> lemmas = lemmatizer.lemmas(isMonthAlone ? compound : word);
    Set<String> all = new LinkedHashSet<>(lemmas);
    if (isMonth && !isMonthAlone && word.length() == ShortYear.DIGITS) {
      all.add(ShortYear.behindNumber(word));
    }
    if (!isMonthAlone
        && !carried.carriesNothing()
        && (!carried.doubtful() || lemmatizer.knows(compound))) {
      all.addAll(meant(compound));
    }
    terms.addAll(all);
    if (StopWords.leaveFamilies(surface)) {
      lemmatizer.families(lemmas).forEach(stem -> terms.add(TermKind.FAMILY.term(stem)));
    }
    return terms;
  }

  /** The lemmas of what a word carries; of a noun (<i>legge</i>) not the verb of the same form. */
  private Set<String> meant(String compound) {
    Set<String> lemmas = new LinkedHashSet<>(lemmatizer.lemmas(compound));
    if (lemmas.contains(compound)) {
      lemmas.removeIf(lemma -> lemma.endsWith(INFINITIVE) && !lemma.equals(compound));
    }
    return lemmas;
  }
}
