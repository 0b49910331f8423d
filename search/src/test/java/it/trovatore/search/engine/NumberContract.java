package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.Query;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises of numbers, and of letters that numbers or names tell. */
public abstract class NumberContract extends EngineContract {

  private static Query asTyped(String query) {
    return all(Stream.of(query.split(" ", -1)).map(EngineContract::w).toArray(Query[]::new));
  }

  private boolean findsAll(String query) {
    SearchResponse response = search(asTyped(query));
    return response.adjustments().isEmpty()
        && response.hits().stream().anyMatch(hit -> hit.missing().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Umberto I, Qui Umberto primo e altri.",
    "Umberto primo, Qui Umberto I di Savoia.",
    "titolo quinto, Vedi il titolo V della Costituzione.",
    "prima guerra mondiale, Dopo la I guerra mondiale.",
    "tomo 3, Il tomo III degli Annali.",
    "legge 241/1990, 'Vedi la L. 241/90, articolo unico.'",
    "L. 241/90, La legge 241 del 1990.",
    "D.Lgs. n. 626/1994, Il D.Lgs. 626/1994 è noto.",
    "numero 45, Via Mazzini n. 45.",
    "pagina 12, Vedi p. 12 e oltre.",
    "1 giugno, Dal primo giugno.",
    "primo ottobre, Il 1 ottobre si apre.",
    "1/1/2031, Scade il primo gennaio 2031.",
    "'2,5 grammi', 'Servono 2,5 g di sale.'",
    "onorevole Moretti, L'on. Moretti ha parlato.",
    "vitamina b 12, La vitamina B 12 manca.",
    "p 12, Vedi pagina 12.",
    "generale Cadorna, Il gen. Cadorna tornò.",
    "180 gradi, Cuocere a 180 °C.",
    "decreto legge 18/2020, Il D.L. 18/2020 vale."
  })
  void aNumberIsFoundHoweverItIsWritten(String query, String text) {
    publish(document("a.txt", text), document("b.txt", "Altro ancora."));
    assertEquals(true, findsAll(query));
  }

  @ParameterizedTest
  @CsvSource({
    "Umberto I, Qui Umberto II e i suoi documenti.",
    "Carlo VI, Qui vi è Carlo V.",
    "7/11/2022, Il 11/7/2022 era lunedì.",
    "5 maggio 2021, Il 12.05.2021 era mercoledì.",
    "classi IV, Le classi I-V vanno via.",
    "Polizia di Stato, La polizia è arrivata."
  })
  void whatIsAnotherNumberIsNone(String query, String text) {
    publish(document("a.txt", text), document("b.txt", "Altro ancora."));
    assertEquals(false, findsAll(query));
  }

  @ParameterizedTest
  @CsvSource({
    "canto XXVII, Il canto XXVI è quello di Ulisse.",
    "duecentodue volumi, Trecentodue volumi.",
    "codice LXXXIX, Il codice LXXIX."
  })
  void aNumberIsNeverTakenForAnother(String query, String text) {
    publish(document("a.txt", text));
    SearchResponse response = search(asTyped(query));
    assertEquals(List.of(), response.hits().stream().filter(h -> h.missing().isEmpty()).toList());
    assertEquals(null, response.suggestion());
  }

  @Test
  void aNumeralIsNoPronounOfTheWordBeforeIt() {
    publish(document("a.txt", "Capitolate!"));
    assertEquals(List.of(), search(asTyped("capitolo VI")).adjustments());
  }
}
