package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {

  private final WordForms forms = new WordForms();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abbagliamento",
        "abbagliatrice",
        "accerchiabile",
        "acconciatura",
        "sbullonamento",
        "scuoiatori",
        "inseribilità",
        "incollatoio",
        "accidentalità",
        "velleitarietà",
        "burocraticamente",
        "condominialmente",
        "affrettatamente",
        "costitutrice",
        "settorialismo",
        "asciuttezza"
      })
  void whatIsMadeOfAWordAsTheLanguageDoesIsListed(String word) {
    assertTrue(forms.isListed(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abbagliamento", "accidentalità", "proprità", "minatura"})
  void whatNoListHasIsDerived(String word) {
    assertTrue(forms.isDerived(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abbigliamento", "società", "testamento", "idroterapia"})
  void whatAListHasIsNotDerived(String word) {
    assertTrue(forms.isListed(word));
    assertFalse(forms.isDerived(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "produtzione",
        "abbagliamemto",
        "accidantalità",
        "trasferimeto",
        "bellzza",
        "costruuzione",
        "complethmente",
        "generamente"
      })
  void slipsAreNotListed(String word) {
    assertFalse(forms.isListed(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pandemie",
        "catarsi",
        "idroterapie",
        "aforismi",
        "carolingia",
        "asincroni",
        "catafratte",
        "crimpavano",
        "esperantiste",
        "esperantisti",
        "cianobatteri"
      })
  void formsOfListedWordsAreListed(String word) {
    assertTrue(forms.isListed(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"casua", "lugio", "minaciato", "acesa", "elettrii", "acora", "vittorano"})
  void aStemInCommonWithAListedWordIsNotEnough(String word) {
    assertFalse(forms.isListed(word));
  }
}
