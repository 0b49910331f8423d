package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutWordsTest {

  private final WordForms forms = new WordForms();

  @ParameterizedTest
  @CsvSource({
    "deve, essere, dev",
    "ne, ebbe, n",
    "lo, ha, l",
    "dove, è, dov",
    "cosa, è, cos",
    "quattro, ore, quattr",
    "fare, capo, far",
    "avere, fatto, aver",
    "nessuno, altro, nessun",
    "bello, zaino, bel",
    "bello, uomo, bell",
    "tutto, altro, tutt",
    "santo, antonio, sant",
    "hanno, detto, han",
    "grande, festa, gran",
    "a, otto, ad",
    "ed, ora, e",
    "signor, Rossi, signore",
    "mal, di, male",
    "son, qui, sono",
    "quel, giorno, quello"
  })
  void aWordIsAlsoWrittenWithoutItsEndOrWithIt(String word, String next, String other) {
    assertTrue(forms.beforeOthers(word, false, next).contains(other));
    assertTrue(WordForms.areWrittenOtherwise(word, other));
  }

  @ParameterizedTest
  @CsvSource({"dev, deve", "l, lo", "quest, questa", "c, ci", "vent, venti"})
  void whatAnApostropheCutsIsAlsoWhole(String word, String whole) {
    assertTrue(forms.beforeOthers(word, true, "anni").contains(whole));
    assertTrue(WordForms.areWrittenOtherwise(word, whole));
  }

  @ParameterizedTest
  @CsvSource({"casa, bella", "gatti, neri", "per, loro", "con, lui", "pero, alto", "festa, nuova"})
  void mostWordsAreNot(String word, String next) {
    assertEquals(Set.of(), forms.beforeOthers(word, false, next));
  }

  @ParameterizedTest
  @CsvSource({"signor, signori", "mal, mali", "buon, buoni"})
  void aPluralIsNoOtherSpelling(String word, String plural) {
    assertFalse(WordForms.areWrittenOtherwise(word, plural));
  }
}
