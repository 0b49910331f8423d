package it.trovatore.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.answer.FoundDocument;
import it.trovatore.search.answer.Hit;
import it.trovatore.search.answer.SearchResponse;
import it.trovatore.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises of numbers and codes, and of letters that numbers or names tell. */
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
    "legge 300/1970, Viola l'art. 7 L. 300/1970 e va annullato.",
    "legge 3 agosto 1955, 'La L. 3 agosto 1955, n. 615.'",
    "art. 2056 c.c., Il danno ex art. 2056 cod. civ. è dovuto.",
    "85 m3, Lo scavo è di 85 mc in tutto.",
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
    "180 °C, Cuocere a 180 gradi.",
    "180°C, Cuocere a 180 gradi.",
    "180°C, Cuocere a 180 ° C.",
    "decreto legge 18/2020, Il D.L. 18/2020 vale.",
    "d. lgs. 81/2008, Il decreto legislativo 81/2008 vale.",
    "p. iva 01234567890, Partita IVA 01234567890.",
    "p. 12, Vedi pagina 12.",
    "C. S. Lewis, Un libro di C.S. Lewis.",
    "iscrizione FAI, L'iscrizione al F.A.I. scade.",
    "legge 241/1990, AI SENSI DELLA L. N. 241/1990.",
    "L. nr. 241/90, La legge 241/90 vale.",
    "numero di serie, Il N° di serie manca.",
    "n° di serie, Il numero di serie manca.",
    "n. di serie, Il numero di serie manca.",
    "numero di serie, Il N. DI SERIE manca.",
    "lib. III, Nel libro III si legge.",
    "mar. 12 marzo, Si apre martedì 12 marzo.",
    "mezzo litro, Serve ½ litro di latte.",
    "39 02/1234567, Chiamare (02) 123.45.67 subito.",
    "02 123.45.67, Chiamare 02-123 4567 subito.",
    "RSS MRA 80A01 H501U, Il codice RSSMRA80A01H501U vale.",
    "IT60 X054 2811 1010 0000 0123 456, Conto IT60X0542811101000000123456 chiuso.",
    "500 litri, Un serbatoio da 500lt.",
    "mc2, Qui E=mc² vale.",
    "E=mc², Qui E=mc2 vale."
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

  @ParameterizedTest
  @CsvSource({
    "GB471KL, Targa GB 471 KL.",
    "gb 471 kl, Targa GB471KL.",
    "GB 471KL, Targa GB 471 KL.",
    "RX7712B, Il modello RX-7712/B.",
    "5w40, Olio 5W-40.",
    "pm 10, Il valore di PM10 nell'aria.",
    "G20, Oggi si riunisce il G 20.",
    "rete 5 G, La rete 5G arriva.",
    "60x80, Una cornice da 60 x 80 cm.",
    "80 x 28 x 202, Un mobile di 80\u00D728\u00D7202 cm.",
    "80x28x202, Un mobile di 80 x 28 x 202 centimetri.",
    "60\u00D780cm, Una cornice da 60 x 80 cm.",
    "SS16, Incidente sulla S.S. 16 Adriatica.",
    "mod730, Presentare il mod. 730.",
    "70x120, Un tavolo di 70 \u00D7 120 centimetri."
  })
  void aCodeIsFoundWithBlanksAndWithout(String query, String text) {
    publish(
        document("a.txt", text),
        document("b.txt", "Olio 5 e 40, GB e KL, RX, ore 10, rete, 60 o 80 o 120 di 70, 471."));
    assertTrue(findsAll(query), query);
    assertEquals("a.txt", ids(search(asTyped(query))).getFirst());
  }

  @Test
  void aCodeAsTypedComesBeforeItsOtherSpellings() {
    publish(
        document("a.txt", "Il comma 2 e ancora il comma 2, poi la co. 2."),
        document("b.txt", "Le emissioni di CO2 della cartiera crescono di anno in anno."));
    assertEquals(List.of("b.txt", "a.txt"), ids(search(asTyped("CO2"))));
  }

  @ParameterizedTest
  @CsvSource({
    "12.500 euro, 'Bastano € 12.500,00 per tutto.'",
    "€ 71.200, Costa 71.200 euro in tutto.",
    "somma di 3.000 euro, 'La somma di euro 3.000,00 è dovuta.'",
    "7.310 mq, Il lotto di mq 7.310 confina.",
    "89 km, La strada di km 89 sale."
  })
  void theUnitOfAnAmountInAPhraseStandsOnEitherSide(String phrase, String text) {
    publish(document("a.txt", text), document("b.txt", "Euro e km, 12.500 o 71.200 o 89."));
    assertEquals(List.of("a.txt"), ids(search(all(phrase(phrase)))));
  }

  @Test
  void lettersThatAreAWordMakeNoCodeWithTheNumberBehindThem() {
    publish(document("a.txt", "La E10 e il valico."), document("b.txt", "Tra 8 e 10 persone."));
    assertEquals(List.of("b.txt"), ids(search(asTyped("e 10"))));
    assertEquals(Set.of("a.txt", "b.txt"), Set.copyOf(ids(search(asTyped("E 10")))));
  }

  @Test
  void whatIsMissingOfACodeIsNamedAsTyped() {
    publish(document("a.txt", "Guarda Rai2 stasera."), document("b.txt", "La sera al cinema."));
    List<Hit> hits = search(asTyped("Rai 2 sera")).hits();
    assertEquals(List.of("sera"), hits.getFirst().missing());
    assertEquals(List.of("Rai", "2"), hits.getLast().missing());
  }

  @ParameterizedTest
  @CsvSource({
    "½ litro, Serve 1/2 litro di latte.",
    "1/2 litro, Serve ½ litro di latte.",
    "mezzo litro, Serve ½ litro di latte.",
    "1/3 dei punti, Ha perso ⅓ dei punti."
  })
  void aFractionIsASignOrTwoNumbers(String query, String text) {
    publish(document("a.txt", text), document("b.txt", "Litro, punti e 3 o 1."));
    assertTrue(findsAll(query), query);
  }

  @Test
  void ofTooManyLongNumbersTheLastAreLookedForInTheirPartsAlone() {
    String between = " e molte altre parole che stanno in mezzo a questi numeri ";
    List<String> last =
        IntStream.range(0, 12).mapToObj(i -> "9" + (char) ('0' + i % 10) + "7" + i).toList();
    publish(document("parti.txt", String.join(between, last)));
    Query.Word asked = w(String.join("-", last));
    assertEquals(0, search(all(asked)).total());
    List<Query> pieces = new ArrayList<>();
    for (int piece = 0; piece < 8; piece++) {
      int first = 1200 + 20 * piece;
      pieces.add(
          w(
              IntStream.range(first, first + 12)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining("-"))));
    }
    pieces.add(asked);
    Query many = new Query.All(pieces);
    assertEquals(1, search(many).total());
    FoundDocument found = engine.searcher().document("parti.txt", many, true).orElseThrow();
    assertEquals(last, marked(found.body()));
  }

  @Test
  void theNumberOfALawIsFoundWithItsYearInFull() {
    publish(
        document("a.txt", "La legge 7 agosto 1990, n. 241, sul procedimento."),
        document("b.txt", "Il protocollo 241 del 1989."));
    assertEquals(List.of("a.txt"), ids(search(word("241/90"))));
    assertEquals(List.of("a.txt"), ids(search(word("241/1990"))));
  }

  @Test
  void thePartsOfADateOrACodeStandTogether() {
    publish(
        document("cifre.txt", "Seduta del 12/03/2024."),
        document("lettere.txt", "Seduta del 12 marzo 2024."),
        document("iso.txt", "Seduta 2024-03-12."),
        document("sparse.txt", "Nel 2024 i 12 soci tennero una seduta nel mese di marzo."),
        document("decreto.txt", "Il decreto legislativo n. 196 del 30 giugno 2003."),
        document(
            "altro.txt", "Nel 2003 il Comune aveva, secondo l'ultimo bilancio, 196 dipendenti."));
    assertEquals(
        Set.of("cifre.txt", "lettere.txt", "iso.txt"), Set.copyOf(ids(search(w("12/03/2024")))));
    assertEquals(List.of("decreto.txt"), ids(search(w("196/2003"))));
  }

  @Test
  void aScoreOrARangeHasItsOrder() {
    publish(
        document("casa.txt", "Hanno vinto per 3-1."),
        document("fuori.txt", "Hanno perso 1/3 dei punti."));
    assertEquals(List.of("casa.txt"), ids(search(w("3-1"))));
    assertEquals(List.of("fuori.txt"), ids(search(w("1/3"))));
  }

  @Test
  void aDayAndAMonthInDigitsAreADateWithoutAYear() {
    publish(
        document("cifre.txt", "Scade il 30/9, salvo proroghe."),
        document("lettere.txt", "Scade il 30 settembre."),
        document("punti.txt", "Ha avuto 9 punti su 30."));
    assertEquals(Set.of("cifre.txt", "lettere.txt"), Set.copyOf(ids(search(w("30/9")))));
    assertEquals(
        Set.of("cifre.txt", "lettere.txt"), Set.copyOf(ids(search(phrase("30 settembre")))));
  }

  @Test
  void numbersWithAWordBetweenAreNoScore() {
    publish(document("orario.txt", "Orario 9/e/13 oggi."));
    assertEquals(List.of("orario.txt"), ids(search(w("9/e/13"))));
  }

  @ParameterizedTest
  @CsvSource({
    "14 mar 2024, 14 marzo 2024",
    "22 gen, 22 gennaio",
    "9 ago. 2024, 9 agosto 2024",
    "500 grammi, 500 g",
    "500 g, 500 grammi",
    "35 min., 35 minuti",
    "12 volt, 12V"
  })
  void aMonthOrAUnitBehindANumberIsItsName(String typed, String written) {
    publish(document("a.txt", "Qui " + written + " e altro."), document("b.txt", "G. Rossi, 7."));
    SearchResponse response =
        search(all(Stream.of(typed.split(" ", -1)).map(EngineContract::w).toArray(Query[]::new)));
    assertEquals(List.of("a.txt"), ids(response));
    assertEquals(List.of(), response.hits().getFirst().missing());
  }
}
