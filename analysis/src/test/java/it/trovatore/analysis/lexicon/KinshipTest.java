package it.trovatore.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.ItalianTerms;
import it.trovatore.analysis.TermKind;
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
    "discutere, discussione",
    "ammettere, ammissione",
    "concedere, concessione",
    "difendere, difensore",
    "opporre, opposizione",
    "rimuovere, rimozione",
    "eseguire, esecuzione",
    "ridurre, riduzione",
    "risolvere, risoluzione",
    "violento, violenza",
    "assente, assenza",
    "vero, verità",
    "onesto, onestà",
    "pigro, pigrizia",
    "folle, follia",
    "veloce, velocità",
    "serio, serietà",
    "ricco, ricchezza",
    "rapido, rapidamente",
    "facile, facilmente",
    "casa, casetta",
    "casa, casuccia",
    "gatto, gattino",
    "gatta, gattina",
    "uccello, uccellino",
    "cane, cagnolino",
    "paese, paesino",
    "pecora, pecorella",
    "zampa, zampetta",
    "fratello, fratellino",
    "ragazzo, ragazzaccio",
    "lievitare, lievitazione",
    "zonizzare, zonizzazione"
  })
  void whatIsMadeOfAWordIsAboutTheSame(String base, String made) {
    assertTrue(forms.kin(base).contains(made), () -> base + ": " + forms.kin(base));
    assertTrue(forms.kin(made).contains(base), () -> made + ": " + forms.kin(made));
    assertFalse(Collections.disjoint(families(base), families(made)));
  }

  @ParameterizedTest
  @CsvSource({"legge, lettura", "tende, tendenza", "durezza, durare", "verso, versamento"})
  void aNounIsNoVerbThatHasItsForms(String word, String other) {
    assertFalse(forms.kin(word).contains(other));
    assertFalse(
        forms.kin(word).stream().anyMatch(kin -> new Lexicon().lemmas(kin).contains(other)));
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
    "capitolo, capitolare",
    "cessare, cesso",
    "russare, russo",
    "pazienza, paziente",
    "botte, bottino",
    "matto, mattino",
    "torre, torrone",
    "tacco, tacchino",
    "posto, postino",
    "carta, cartello",
    "cavallo, cavalletta",
    "rubino, rubinetto",
    "pane, panino",
    "vite, vitello",
    "cappa, cappello",
    "bottino, botte",
    "mattino, matto",
    "caso, casetta",
    "casetta, caso"
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
