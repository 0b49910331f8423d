package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KinshipTest {

  private final WordForms forms = new WordForms();
  private final ItalianTerms terms = new ItalianTerms();

  @ParameterizedTest
  @CsvSource({
    "prescrivere, prescrizione",
    "decidere, decisione",
    "eleggere, elezione",
    "produrre, produttore",
    "corrompere, corruzione",
    "costringere, costrizione",
    "costruire, costruzione",
    "comprendere, comprensione",
    "fondare, fondazione",
    "trattare, trattamento",
    "aprire, apertura",
    "vincere, vincitore",
    "nascere, nascita",
    "montare, montaggio",
    "partire, partenza",
    "leggere, leggibile",
    "veloce, velocità",
    "serio, serietà",
    "ricco, ricchezza",
    "rapido, rapidamente",
    "facile, facilmente",
    "lievitare, lievitazione",
    "zonizzare, zonizzazione"
  })
  void whatIsMadeOfAWordIsAboutTheSame(String base, String made) {
    assertTrue(forms.kin(base).contains(made), () -> base + ": " + forms.kin(base));
    assertTrue(forms.kin(made).contains(base), () -> made + ": " + forms.kin(made));
    assertFalse(Collections.disjoint(families(base), families(made)));
  }

  @ParameterizedTest
  @CsvSource({"apostrofa, apostrofo", "zuccherata, zucchero", "documentando, documento"})
  void aVerbIsAboutTheOnlyNounThatItIsMadeOf(String verb, String noun) {
    assertTrue(forms.kin(verb).contains(noun), () -> verb + ": " + forms.kin(verb));
  }

  @ParameterizedTest
  @CsvSource({"iscrizione, iscritti", "traduzioni, traduttori", "velocità, velocemente"})
  void soIsWhatElseIsMadeOfIt(String made, String other) {
    Set<String> kin = forms.kin(made);
    assertTrue(
        new Lexicon().lemmas(other).stream().anyMatch(kin::contains), () -> made + ": " + kin);
  }

  @ParameterizedTest
  @CsvSource({
    "comune, comunale",
    "provincia, provinciale",
    "ministero, ministeriale",
    "università, universitario",
    "storia, storico",
    "giudizio, giudiziario"
  })
  void adjectivesOfThingsAreOfTheirFamilyAlone(String thing, String adjective) {
    assertFalse(forms.kin(thing).contains(adjective));
    assertFalse(Collections.disjoint(families(thing), families(adjective)));
  }

  @ParameterizedTest
  @CsvSource({
    "formaggio, formare",
    "formare, formaggio",
    "condire, condizione",
    "tradire, tradizione",
    "università, universo",
    "parlare, parlamento",
    "casa, caso",
    "colla, collo",
    "collo, colla",
    "foglia, foglio",
    "pesca, pesce",
    "portare, porta",
    "capitolo, capitolare"
  })
  void otherWordsStayApart(String word, String other) {
    assertFalse(forms.kin(word).contains(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"canale", "stazione", "natura", "sale"})
  void shortWordsAreMadeOfNone(String word) {
    assertEquals(Set.of(), new Kinship(new Lexicon()).bases(word));
  }

  private List<String> families(String word) {
    return terms.of(word).stream().filter(term -> TermKind.of(term) == TermKind.FAMILY).toList();
  }
}
