package it.trovatore.analysis;

import static it.trovatore.analysis.Analyzed.assertMeet;
import static it.trovatore.analysis.Analyzed.spans;
import static it.trovatore.analysis.Analyzed.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, numbers and dates that people write in parts or as one, in letters or in digits. */
class WordsInPartsTest {

  @ParameterizedTest
  @CsvSource({
    "infor- mazione, informazione",
    "l\u2019inter-   vento, intervento",
    "provve\u00AD dimento, provvedimento",
    "Covid\u00AD19, 19",
    "10\u200Bkm, chilometri",
    "612\u200Bbis, 612",
    "ISO\u00AD9001, iso",
    "be\u00AC nissimo, bene",
    "Costi\u2010 tuzione, costituzione",
    "sopra tutto, soprattutto",
    "Per lo piu, perlopiù",
    "tutt'al più, tuttalpiù",
    "d'accordo, daccordo",
    "Capo d\u2019Anno, capodanno",
    "il vice sindaco, vicesindaco",
    "Gian Luca Sarti, Gianluca",
    "Maria Teresa Bui, Mariateresa",
    "la carta pesta, cartapesta",
    "A. N. P. I., ANPI",
    "la sua auto stima, autostima",
    "nel retro bottega, retrobottega",
    "due mila euro, 2000",
    "un Co.Co.Co., cococo",
    "centro destra, centrodestra",
    "e mail, email",
    "wi fi, wifi",
    "fac simile, facsimile",
    "giallo rossi, giallorosso",
    "nero azzurra, nerazzurri",
    "codice fiscale, C.F.",
    "il mal tempo, maltempo",
    "i capi squadra, caposquadra",
    "due pesci gatto, pescegatto",
    "le terre cotte, terracotta",
    "il decreto legislativo 196, d.lgs.",
    "un decreto legislativo, D.Lgs.",
    "l'ordine del giorno, O.d.G.",
    "il codice di procedura civile, c.p.c.",
    "art. 2056 cod. civ. e, c.c.",
    "art. 2056 c. civ. e, c.c.",
    "cod. proc. pen. e, c.p.p.",
    "codice procedura penale, c.p.p.",
    "il pubblico ministero, P.M.",
    "giudice per le indagini preliminari, G.I.P.",
    "dopo di che, dopodiché",
    "la zona a traffico limitato, Z.T.L.",
    "a 90 chilometri orari, kmh",
    "un contratto a tempo determinato, t.d.",
    "Cass. sez. un. civ., SS.UU.",
    "oltre che bello, oltreché",
    "poc'anzi, pocanzi",
    "un'altra volta, unaltra",
    "da McDonald\u2019s, McDonalds",
    "i jeans Levi's, levis",
    "week end, weekend",
    "10 000, 10.000",
    "1\u00A0000\u00A0000, 1.000.000",
    "10'000, 10000",
    "06 1234567, 061234567",
    "(+39) 333/123 4567, 3331234567",
    "333-1234567, 3331234567",
    "800 123 456, 800123456",
    "338.7654321, 3387654321",
    "800.99.88.77, 800998877",
    "+393387654321, 3387654321",
    "978-88-06-17768-2, 9788806177682",
    "'2 345,67', '2345,67'",
    "'12 500,00', 12500",
    "IT60 X054 2811 1010 0000 0123 456, IT60X0542811101000000123456",
    "WX-7200, wx7200",
    "l'A-4, a4",
    "la P. IVA, piva",
    "J. R. R. Tolkien, J.R.R.",
    "Poggi & C. S.n.c. di Asti, snc",
    "M.G. S.a.s., sas",
    "la vitamina D. E.C.G. nella norma, ecg",
    "per lo piu', perlopiù",
    "cosi' detto, cosiddetto",
    "cos\u00ED detto, cosiddetto",
    "in fuori gioco, fuorigioco",
    "il pesce spada, pescespada",
    "85 metri quadrati, mq",
    "80 chilometri orari, km/h",
    "l'anti-influenzale, antinfluenzale",
    "la 2\u00AAB, 2b",
    "340mila euro, 340000",
    "340 mila euro, 340000",
    "ventitre mila iscritti, 23000",
    "duecento mila, 200.000",
    "2 milioni di abitanti, 2.000.000",
    "due milioni di abitanti, 2 000 000",
    "'1,5 milioni di euro', 1.500.000",
    "'0,75 mld', 750.000.000",
    "1 milione, 1000000",
    "trecento miliardi, 300.000.000.000",
    "1.200 milioni, 1.200.000.000",
    "25 apr. alle ore 9, aprile",
    "S.Donato, san",
    "G.\u00A0B. Vico, G.B.",
    "nel 45 a. C., a.C.",
    "JRR, J.R.R.",
    "80 km/h, kmh",
    "300g, 300 g",
    "85 m\u00B2, mq",
    "500 g di farina, grammi",
    "tra 35 min., minuto",
    "2 l di latte, litri",
    "D\u2019Annunzio, dannunzio",
    "L'AQUILA, laquila",
    "O'Connor, oconnor",
    "un serbatoio da 500lt, litri",
    "3miliardi, 3000000000",
    "1miliardo, 1000000000",
    "RSS MRA 80A01 H501U, RSSMRA80A01H501U",
    "RSS MRA 80A01 H501 U, RSSMRA80A01H501U",
    "FRI LCU 72L12 F205X, FRILCU72L12F205X",
    "IT 60 X 05428 11101 000000123456, IT60X0542811101000000123456",
    "tre quarti di litro, \u00BE",
    "due terzi dei voti, 2/3",
    "quanto basta, q.b.",
    "tel. (02) 123.45.67, 021234567",
    "+39 02.1234567, 021234567",
    "0039 02/1234567, 021234567",
    "02.123 45 67, 021234567",
    "333/12.34.567, 3331234567",
    "+39 333 12.34.567, 3331234567",
    "80 x 28 x 202 cm, 80x28x202",
    "80 \u00D7 28 \u00D7 202 cm, 80x28x202",
    "'23,5 x 31,2 cm', '23,5x31,2'",
    "80\u00D728\u00D7202cm, 80x28x202",
    "1920 \u00D7 1080, 1920x1080"
  })
  void aWordWrittenInSeveralIsFoundAsOneToo(String text, String whole) throws IOException {
    assertMeet(whole, text);
  }

  @ParameterizedTest
  @CsvSource({
    "duemila, 2000",
    "duemila, 2.000",
    "diecimila, 10mila",
    "tremila, 3 mila",
    "millenovecentoquarantasei, 1946",
    "centocinquanta, 150",
    "ventitr\u00E9, 23",
    "quarantun, 41",
    "centottanta, 180",
    "Ottocento, '800",
    "ventesimo, XX",
    "seconda, II",
    "terzo, 3\u00B0",
    "3\u00AA, 3\u00B0",
    "3\u00AA, 3",
    "quarantesimo, 40\u00B0",
    "ventitreesimi, XXIII",
    "decimoquarto, XIV",
    "decimosesta, 16\u00B0",
    "centocinquantesima, 150\u00B0",
    "150esimo, 150\u00B0",
    "nono, IX",
    "diciottenne, 18enne",
    "ventenni, 20enne",
    "450, '450,00'",
    "1250, '1.250,00'",
    "1.250, '1250,00'",
    "17:30, 17.30",
    "8:30, '08,30'",
    "0.5, '0,5'",
    "euro, 450\u20AC",
    "dollari, $ 3",
    "20%, percento",
    "\u2030, per mille",
    "50\uFF05, 50%",
    "\uFFE1, sterline",
    "20%, 20 per cento",
    "venti euro, 20",
    "\u00A7 12, paragrafo"
  })
  void aNumberIsOneHoweverItIsWritten(String one, String other) throws IOException {
    assertMeet(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "sei, 7",
    "terzo, 3",
    "vi, 6\u00B0",
    "milano, 1000",
    "duemilauna, 2001",
    "millesimo, 1000",
    "diciottenne, 18",
    "perenne, 1",
    "450, '450,50'",
    "0.50, 0",
    "17:30, 17"
  })
  void whatOnlyLooksLikeANumberIsNone(String one, String other) throws IOException {
    assertTrue(
        Collections.disjoint(terms(TermKind.LEMMA, one), terms(TermKind.LEMMA, other)),
        one + " and " + other);
  }

  @ParameterizedTest
  @CsvSource({
    "12/03/2020, marzo",
    "12-3-2020, marzo",
    "12.03.2020, marzo",
    "2020-03-12, marzo",
    "il 1/12/1999, dicembre",
    "12 mar. 2020, marzo",
    "3 SETT 2001, settembre",
    "31/08/2020 10:30, agosto",
    "31/8/20, agosto",
    "31.8.20, agosto",
    "31-8-20, agosto",
    "entro il 30/9., settembre",
    "08/03, marzo",
    "18/04, aprile",
    "entro il 25/12., dicembre"
  })
  void theMonthOfADateInDigitsHasItsName(String text, String month) throws IOException {
    assertMeet(month, text);
  }

  @Test
  void capitalsBehindAnArticleAreAnAcronymRatherThanAName() throws IOException {
    assertMeet("a.i.", "L'AI Act");
    assertFalse(terms(TermKind.LEMMA, "L'AI Act").contains("lai"));
    assertMeet("durso", "D'URSO Maria");
  }

  @Test
  void aLawIsNoFormOfTheVerb() throws IOException {
    assertMeet("la legge", "l. 241/90");
    assertFalse(terms(TermKind.LEMMA, "l. 241/90").contains("leggere"));
  }

  @Test
  void aDayAndAMonthOfTwoDigitsEachMayBeAnActOfAYear() throws IOException {
    assertTrue(terms(TermKind.LEMMA, "18/04").containsAll(Set.of("4", "aprile", "2004")));
    assertFalse(terms(TermKind.LEMMA, "08/03").contains("2003"));
  }

  @ParameterizedTest
  @CsvSource({
    "12/13/2020, dicembre",
    "32/3/2020, marzo",
    "06-12-34-56, dicembre",
    "32/10, ottobre",
    "28/13, dicembre",
    "1/2, febbraio",
    "n. 130/9, settembre",
    "32/9, settembre",
    "30/9/1, settembre",
    "n. 3/2020, marzo",
    "12/03/1020, marzo",
    "12 - 03 - 2020, marzo",
    "mar. 2020, marzo",
    "12 ma 2020, marzo",
    "12 marzo 2020, 3"
  })
  void whatOnlyLooksLikeADateIsNone(String text, String month) throws IOException {
    assertFalse(terms(TermKind.LEMMA, text).contains(month));
  }

  @ParameterizedTest
  @CsvSource({
    "nel XVIII secolo, Settecento",
    "del secolo XVIII, Settecento",
    "sec. XVIII, Settecento",
    "XVI sec., Cinquecento",
    "secoli XVIII e XIX, Settecento",
    "diciottesimo secolo, Settecento"
  })
  void aCenturyInNumbersCarriesTheOneThatHasAName(String text, String name) throws IOException {
    assertMeet(name, text);
  }

  @ParameterizedTest
  @CsvSource({
    "XVIII secolo, Ottocento",
    "XIX secolo, 800",
    "XIII secolo a.C., Duecento",
    "la Legge XVIII. Un secolo, Settecento"
  })
  void aCenturyInNumbersIsNoNumberAndNoneBeforeChrist(String text, String other)
      throws IOException {
    assertTrue(Collections.disjoint(terms(TermKind.LEMMA, other), terms(TermKind.LEMMA, text)));
  }

  @ParameterizedTest
  @CsvSource({
    "legge 241/90, 1990",
    "2023-24, 2024",
    "'D.lgs. 81/08, art. 3', 2008",
    "stagione 2024/25, 2025",
    "delibera n. 7/99., 1999",
    "7/8/90, 1990",
    "7.8.90, 1990",
    "7-8-90, 1990",
    "nel \u201943, 1943",
    "(\u201968), 1968",
    "gli anni \u201980, 1980"
  })
  void aYearOfTwoDigitsCarriesTheWholeOne(String text, String year) throws IOException {
    assertMeet(year, text);
  }

  @ParameterizedTest
  @CsvSource({
    "06-12-34-90, 1990",
    "241/1990, 2019",
    "10/12/14/90, 1990",
    "241/90a, 1990",
    "1\u20442x, 2002",
    "241 90, 1990",
    "'1/2', 2002",
    "\u201843\u2019, 1943",
    "dell\u201985%, 1985",
    "la guerra del \u201915, 2015",
    "\u2019800, 1980"
  })
  void whatOnlyLooksLikeAYearOfTwoDigitsCarriesNone(String text, String year) throws IOException {
    assertFalse(terms(TermKind.LEMMA, text).contains(year));
  }

  @ParameterizedTest
  @CsvSource({
    "pre- e postbellico, pree",
    "uno - due, unodue",
    "sopra a tutto, soprattutto",
    "sopra. . . tutto, soprattutto",
    "vice e sindaco, vicee",
    "Super Bowl, superbowl",
    "a capo. Famiglia e lavoro, capofamiglia",
    "'sta mal, umore nero', malumore",
    "contro parte dei soci, controparte",
    "capo molto noto, capomolto",
    "l'Aquila, laquila",
    "10 00, 1000",
    "010 000, 010000",
    "0 milioni, 0000000",
    "nel 2024 milioni di euro, 2024000000",
    "2020 2021, 20202021",
    "12 345 67 e 89, 1234567",
    "G. Rossi, grammo",
    "min. 5, minuto",
    "nel 2024 ha vinto, ettaro",
    "nel 2024 G. Rossi, grammo",
    "via Roma 3 x Mario, 3x",
    "a x 28, x28",
    "per mtr 80A01 H501U, mtr80a01h501u",
    "n. 150 12.345.67, 1501234567",
    "il 05 e il 12.345.678, 0512345678"
  })
  void whatOnlyLooksLikeOneWordIsNot(String text, String whole) throws IOException {
    assertFalse(terms(TermKind.LEMMA, text).contains(whole));
  }

  @Test
  void theWordsOfOneWordAreTold() {
    assertEquals(2, CompoundWords.writtenAsOne(List.of("Sopra", "tutto", "bene")));
    assertEquals(2, CompoundWords.writtenAsOne(List.of("capo", "d’anno")));
    assertEquals(3, CompoundWords.writtenAsOne(List.of("ciò", "non", "ostante", "è")));
    assertEquals(2, CompoundWords.writtenAsOne(List.of("10", "000", "abitanti")));
    assertEquals(3, CompoundWords.writtenAsOne(List.of("J.", "R.", "R.", "Tolkien")));
    assertEquals(1, CompoundWords.writtenAsOne(List.of("J.", "Tolkien")));
    assertEquals(1, CompoundWords.writtenAsOne(List.of("sopra", "la", "tutto")));
    assertEquals(1, CompoundWords.writtenAsOne(List.of("tutto")));
  }

  @ParameterizedTest
  @CsvSource({
    "week-end, weekend",
    "l'e-mail, email",
    "un\u2019e\u2010mail, email",
    "auto\u2011certificazioni, autocertificazione",
    "Nord-Est, nordest",
    "e-mail., email",
    "contrat-to, contratto",
    "start-up, startup"
  })
  void thePartsOfACompoundAreFoundAsOneWordToo(String text, String whole) throws IOException {
    assertMeet(whole, text);
    assertEquals(
        terms(TermKind.SURFACE, text.replaceAll("[-\u2010\u2011]", " ")),
        terms(TermKind.SURFACE, text));
  }

  @ParameterizedTest
  @CsvSource({"uno-due-tre-quattro, unoduetrequattro", "bell'-eroe, belleroe"})
  void whatIsNoCompoundIsNot(String text, String whole) throws IOException {
    assertFalse(terms(TermKind.LEMMA, text).contains(terms(TermKind.LEMMA, whole).getFirst()));
  }

  @Test
  void aWordThatALinesEndDividesIsOneWord() throws IOException {
    assertEquals(
        List.of("cinque[0,6]", "mi-\nnuti[7,15]", "di[16,18]"), spans("cinque mi-\nnuti di"));
    assertEquals(List.of("l[0,1]", "ac-\nqua[2,9]"), spans("l'ac-\nqua"));
    assertEquals(List.of("pre[0,3]", "e[5,6]"), spans("pre-\ne"));
  }

  @Test
  void thePartsOfACompoundHaveTheirOwnOffsets() throws IOException {
    assertEquals(List.of("L[0,1]", "e[2,3]", "mail[4,8]", "è[9,10]"), spans("L’e-mail è"));
  }

  @ParameterizedTest
  @CsvSource({"10:20:45, '10.20'", "5 \u00B5g, \u03BCg", "0.125, '0,125'"})
  void numbersAndUnitsMeetHoweverTheyAreWritten(String text, String other) throws IOException {
    assertMeet(other, text);
  }

  @ParameterizedTest
  @CsvSource({
    "E=mc², mc2",
    "f(x)=x²+1, x2",
    "l'E², e2",
    "test del χ⁴, χ4",
    "R¹, r1",
    "casa², casa",
    "85 m², m2",
    "3cm³, cm3",
    "nell'UE², ue",
    "cd³, cd",
    "com'è², è",
    "2x², 2x",
    "x¹², x"
  })
  void anExponentIsOfTheLettersBeforeItAndAMarkOfANoteIsNot(String text, String word)
      throws IOException {
    assertEquals(
        word, terms(TermKind.SURFACE, text).stream().filter(word::equals).findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5q", "3T"})
  void lettersThatAreRatherOthersAreNoUnits(String text) throws IOException {
    assertEquals(List.of(text.toLowerCase(Locale.ROOT)), terms(TermKind.SURFACE, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"po'\u200E' x", "a'\u200D'b", "1\u2044\uD835\uDFCF", "3\u20444k"})
  void noWordIsEmpty(String text) throws IOException {
    assertTrue(terms(TermKind.SURFACE, text).stream().noneMatch(String::isEmpty));
  }
}
