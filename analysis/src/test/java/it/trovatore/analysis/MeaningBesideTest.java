package it.trovatore.analysis;

import static it.trovatore.analysis.Analyzed.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.lexicon.WordForms;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What letters and numbers mean that the words around them tell. */
class MeaningBesideTest {

  @ParameterizedTest
  @CsvSource({
    "Umberto I di Savoia, primo",
    "il Concilio Vaticano I., primo",
    "vol. I, primo",
    "Capitolo I. Il viaggio, primo",
    "I guerra mondiale, primo",
    "il I semestre del 2027, primo",
    "il titolo V della Costituzione, quinto",
    "Carlo V abdicò, quinto",
    "V elementare, quinto",
    "Papa Paolo VI, sesto",
    "la sezione VI, sesto",
    "Leone X, decimo",
    "classi I-V, quinto",
    "n. 45, numero",
    "nn. 61 e 62, numero",
    "p. 12, pagina",
    "'art. 12, co. 2', comma",
    "co. 2, comma",
    "b. 14, busta",
    "L. 241/90, legge",
    "art. 1 L. 241/1990, legge",
    "viola l''art. 7 L. 300/1970 e, legge",
    "'l''art. 5, L. 921/1962 sulle fusioni', legge",
    "'La L. 3 agosto 1955, n. 615', legge",
    "'La L. 7/6/1962, n. 927', legge",
    "art. 2 L. 7/6/1962 dice, legge",
    "m.q. 300, m2",
    "85 mc, m3",
    "85 metri cubi, m3",
    "1 giugno, primo",
    "primo maggio, 1",
    "del primo comma, 1",
    "il secondo comma, 2",
    "il terzo comma, 3",
    "'art. 3, c. 1', comma",
    "1/1/2031, primo",
    "01.04.2029, primo",
    "'2,5 g', grammo",
    "1.250 m, metro",
    "3150 m, metro",
    "110 CV, cavallo",
    "li 4 7bre 1741, settembre",
    "180 °C, grado",
    "25°C, grado",
    "12 q, quintale",
    "03/2023, marzo",
    "domenica 4/2, febbraio",
    "domenica 4/2, 2",
    "il 3/7 parte, luglio",
    "dal 4/12, dicembre",
    "L. n. 241, legge",
    "la L. 104 prevede, legge",
    "ca. 40 metri, circa",
    "vedi all. 1, allegato",
    "SS. Pietro e Paolo, santo",
    "on. Moretti, onorevole",
    "Il Gen. Cadorna, generale",
    "Min. Interno, ministero",
    "L. 780.000, lira",
    "£ 400, lira",
    "h 17.30, ora",
    "V sec. a.C., secolo",
    "il FAI di Milano, fai",
    "il F.A.I. di Milano, fai",
    "sent. n. 242/2019, sentenza",
    "sent. 12/2020, sentenza",
    "il card. Ravasi, cardinale",
    "il cap. Rossi, capitano",
    "foglio nº 7, numero",
    "180 ºC, grado",
    "1/2 litro, mezzo",
    "¼ di vino, quarto",
    "⅔ del fienile, dueterz-",
    "2/3 del fienile, dueterz-",
    "0004512, 4512",
    "MCDLXXII, 1472",
    "III, 3",
    "L. N. 241/1990, legge",
    "L. N.\u00A0241/90, legge",
    "L. n.\u202F241/90, legge",
    "L. N.º 241/90, numero",
    "L. nr. 241/90, legge",
    "'art. 2, L. num. 241/90', legge",
    "L. nro 241, legge",
    "L. n° 241, legge",
    "sent. nr. 242/2019, sentenza",
    "n° di serie, numero",
    "N° VERDE, numero",
    "n.º 7, numero",
    "nn° 3 e 4, numero",
    "(n°), numero",
    "il n. di telefono, numero",
    "N. della polizza, numero",
    "n. d''ordine, numero",
    "N. DI SERIE, numero",
    "manca N. DI SERIE oggi, numero",
    "N.\u00B0 DELLA PRATICA, numero",
    "lun. 12 marzo, lunedi",
    "gio. 9.00-13.00, giovedi",
    "dom. 3/4/2022, domenica",
    "mar. 12 marzo, martedi",
    "dir. 2004/38/CE, direttiva",
    "lib. III, libro",
    "lib. I, libro",
    "tit. IV, titolo",
    "tom. 2, tomo",
    "18 \u00B0 C, grado",
    "18\u202F\u00B0\u00A0C, grado",
    "18\u00B0 C, grado",
    "a -10\u00B0 di notte, grado",
    "a \u22125\u00B0C, grado"
  })
  void theWordsAroundTell(String text, String meant) throws IOException {
    assertTrue(terms(TermKind.LEMMA, text).contains(meant), terms(TermKind.LEMMA, text)::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "I documenti del fondo, primo",
    "Ho letto I promessi sposi, primo",
    "Ho visto I soliti ignoti, primo",
    "la fine. I ragazzi dormono, primo",
    "TUTTI I DOCUMENTI, primo",
    "un libro di I. Calvino, primo",
    "I 400 colpi, primo",
    "ecco I tre moschettieri, primo",
    "i raggi X, decimo",
    "il signor X, decimo",
    "NON VI PREOCCUPATE, sesto",
    "ve lo dico e vi prego, sesto",
    "umberto i, primo",
    "I libri della biblioteca, primo",
    "I media e i capitoli, primo",
    "What I know, primo",
    "the way I see it, primo",
    "classi I-V, 4",
    "classi I-V, iv",
    "5 metri p. Rossi, pagina",
    "L. 5.000, legge",
    "L. 500 mila, legge",
    "il d.i. opposto, di",
    "il S.I. comunale, si",
    "all'11 marzo, allegato",
    "la SS. 16, santo",
    "'art. 2, L. 3', legge",
    "12.05.2021, 5",
    "7/11/2022, 11",
    "primo piano, 1",
    "la 3°C, grado",
    "col fiato corto, colonnello",
    "col. 3, colonnello",
    "12 gen. A Roma, generale",
    "mettere on. e poi, onorevole",
    "00185, 185",
    "nel 2024 M. Rossi, metro",
    "COSA FAI DI BELLO, fai",
    "O FAI 3, fai",
    "cosa fai di bello, fai",
    "quelli sent., sentenza",
    "cap. 5, capitano",
    "cap. V, capitano",
    "3/2, mezzo",
    "11/2, mezzo",
    "1/2/2020, mezzo",
    "n, numero",
    "n., numero",
    "N. Bobbio, numero",
    "N. Di Matteo, numero",
    "per n di molecole, numero",
    "C. N. di Bari, numero",
    "nota° di, numero",
    "L. 500 miliardo, legge",
    "N. DI MATTEO, numero",
    "12 mar. 2022, martedi",
    "mar. 2022, martedi",
    "12 dom. 2022, domenica",
    "dir. Rossi, direttiva",
    "tit. di studio, titolo",
    "lib. mi piace, libro",
    "a -10\u00B0 di notte, 10\u00B0",
    "dal 5-10\u00B0 posto, grado",
    "il 10\u00B0 posto, grado",
    "la 3\u00B0 C, grado",
    "58\u201D12, grado",
    "45\u00B0 27'' 50\u201D N, grado",
    "9\u00B0 11\u2032 E, grado",
    "vitamina C, grado"
  })
  void elsewhereTheyAreWhatTheyAre(String text, String meant) throws IOException {
    assertFalse(terms(TermKind.LEMMA, text).contains(meant), terms(TermKind.LEMMA, text)::toString);
  }

  @Test
  void whatAQueryMeansIsToldByTheSameRules() {
    assertEquals(
        List.of("", "primo", "", ""), MeaningBeside.of(List.of("Umberto", "I", "di", "Savoia")));
    assertEquals(
        List.of("", "marzo", "", "", ""),
        MeaningBeside.of(List.of("14", "mar.", "2024", "n.", "45")));
    assertEquals(
        List.of("legge", "", "", ""), MeaningBeside.of(List.of("L.", "241/90", "sopra", "tutto")));
    assertEquals(List.of("", ""), MeaningBeside.of(List.of("...", "1/1/2031")));
    assertEquals(List.of("numero", "", ""), MeaningBeside.of(List.of("n°", "di", "serie")));
    assertEquals(List.of("numero", "", ""), MeaningBeside.of(List.of("n.", "di", "serie")));
    assertEquals(List.of("", ""), MeaningBeside.of(List.of("n°", "7")));
    assertEquals(List.of("", "", ""), MeaningBeside.of(List.of("D.Lgs.", "n.", "626/1994")));
  }

  @ParameterizedTest
  @CsvSource({"xxvii, true", "mdcccxlvii, true", "duecentodue, true", "iiii, false", "mali, false"})
  void numbersAreTold(String word, boolean isNumber) {
    assertEquals(isNumber, WordForms.isNumber(word));
  }

  @Test
  void sixIsANumberBeforeWhatIsCounted() {
    assertEquals(List.of("", "6", ""), MeaningBeside.of(List.of("i", "sei", "operai")));
    assertEquals(List.of("6", ""), MeaningBeside.of(List.of("Sei", "persone")));
    assertEquals(List.of("", ""), MeaningBeside.of(List.of("sei", "bella")));
    assertEquals(List.of("", "", ""), MeaningBeside.of(List.of("tu", "sei", "operai")));
    assertTrue(MeaningBeside.mayTell(List.of("sei", "operai")));
  }
}
