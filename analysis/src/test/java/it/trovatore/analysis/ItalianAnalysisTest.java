package it.trovatore.analysis;

import static it.trovatore.analysis.Analyzed.assertMeet;
import static it.trovatore.analysis.Analyzed.lemmas;
import static it.trovatore.analysis.Analyzed.spans;
import static it.trovatore.analysis.Analyzed.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.analysis.lexicon.StopWords;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItalianAnalysisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'acqua",
        "l\u2019acqua",
        "l\u2018acqua",
        "l\u201Bacqua",
        "l\u02BCacqua",
        "l\u02B9acqua",
        "l\u2032acqua",
        "l\u00B4acqua",
        "l`acqua",
        "l\uFF07acqua",
        "l' acqua",
        "L'ACQUA",
        "l 'acqua"
      })
  void everyApostropheEndsTheElidedArticle(String text) throws IOException {
    assertEquals(List.of("l", "acqua"), terms(TermKind.SURFACE, text));
  }

  @Test
  void theWordAfterTheApostropheHasItsOwnOffsets() throws IOException {
    assertEquals(List.of("L[0,1]", "acqua[2,7]", "è[8,9]"), spans("L’acqua è"));
  }

  @ParameterizedTest
  @CsvSource({
    "Oggetto:richiesta, oggetto richiesta",
    "verbale_del_12, verbale del 12",
    "la fine.Il giorno, la fine il giorno",
    "città.È vero, città è vero",
    "fine.poi, fine poi",
    "città.Era, città era",
    "S.p.A., s.p.a",
    "SS.UU., ss.uu",
    "dott.ssa Rossi, dott.ssa rossi",
    "www.comune.it, www comune it",
    "mario.rossi@comune.it, mario rossi comune it",
    "G.Verdi, g verdi",
    "P.IVA, p iva",
    "D.Lgs. 81, d.lgs 81",
    "alle 12:30 o 9:05, alle 12.30 o 9.05",
    "3:2 1:5:7 12:75 99:10 a:10, 3 2 1 5 7 12 75 99 10 a 10",
    "450\u20AC \u20AC450 20% $5 \u00A33, 450 \u20AC \u20AC 450 20 % $ 5 \u00A3 3",
    "3.500, 3.500",
    "il 25.4.1945, il 25 4 1945",
    "versione 10.5.1, versione 10.5.1",
    "10\u202Fkm, 10 km",
    "10km, 10 km",
    "art. 612bis, art 612 bis",
    "20mila, 20mila",
    "Covid19, covid 19",
    "vitamina B12, vitamina b12",
    "A4 H2O 5G, a4 h2o 5g",
    "dell'A4 nell\u2019F24 l'A380, dell a4 nell f24 l a380",
    "l'ISO9001 dell'art. 612bis, l iso 9001 dell art 612 bis",
    "sull'autocisterna10km, sull autocisterna10km",
    "mario.rossi85@posta.it, mario rossi 85 posta it",
    "foto.mp3 www.radio24.it v1.2, foto mp3 www radio 24 it v1.2",
    "CO\u2082, co2",
    "m\u00B2 e km\u00B3, m2 e km3",
    "parola\u00B2 nota, parola nota",
    "4\u00D74, 4x4",
    "a \u00D7 b, a b",
    "1\u00BA e 2\u00AA 3^ 4\u00B0, 1\u00BA e 2\u00BA 3\u00BA 4\u00BA",
    "30\u00B0C n\u00B05, 30 \u00B0 c n 5",
    "pa\u200Brola, parola",
    "in C++ e C# o F#., in c\u1429\u1429 e c\u2D4C o f\u2D4C",
    "classe A+++, classe a\u1429\u1429\u1429",
    "a + b 2++ A+ fa# #tag c#2, a b 2 a fa tag c 2"
  })
  void whatSeparatesWordsEndsThem(String text, String words) throws IOException {
    assertEquals(List.of(words.split(" ")), terms(TermKind.SURFACE, text));
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyFullStopsDoNotHoldUpTheAnalysis() throws IOException {
    String text = "bb.".repeat(80) + "aaa";
    assertEquals(81, terms(TermKind.SURFACE, text).size());
  }

  @ParameterizedTest
  @CsvSource({
    "l'\u200D, l",
    "l'\uDB40\uDC41'e, l e",
    "d'\u200C acqua, d acqua",
    "l'\u0301, l \u0301",
    "\u00AD, ''",
    "''\u200D'', ''"
  })
  void whatLeavesNoLettersIsNoFailure(String text, String words) throws IOException {
    assertEquals(words, String.join(" ", terms(TermKind.SURFACE, text)));
  }

  @Test
  void wordsThatASeparatorEndsHaveTheirOwnOffsets() throws IOException {
    assertEquals(List.of("fine[0,4]", "Il[5,7]", "a[8,9]", "b[10,11]"), spans("fine.Il a:b"));
  }

  @Test
  void separatorsAreTheSameHoweverTheTextIsRead() throws IOException {
    String text = "fine a:b_c in- \n  fine D.Lgs. ".repeat(300) + "via-";
    String whole = separated(new StringReader(text));
    assertEquals(
        text.replace(':', ' ')
            .replace('_', ' ')
            .replace(
                "in- \n  fine",
                "in" + Compound.HYPHEN + "    ".replace(' ', Compound.BREAK) + "fine"),
        whole);
    Reader bySteps =
        new FilterReader(new StringReader(text)) {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(1, length));
          }
        };
    assertEquals(whole, separated(bySteps));
  }

  @ParameterizedTest
  @ValueSource(strings = {"perché", "perchè", "perche'", "PERCHÉ", "perche", "perche´"})
  void spellingsOfAnAccentLeadToOneLemma(String text) throws IOException {
    assertMeet("perché", text);
  }

  @Test
  void anAccentTypedBehindAnElisionIsNoQuotationMark() throws IOException {
    assertMeet("è", "e'");
    for (String text : List.of("c'e'", "cos’e’", "DOV'E'", "c'e", "dov’e", "COM'E")) {
      assertTrue(terms(TermKind.LEMMA, text).contains("essere"), text);
    }
    assertFalse(terms(TermKind.LEMMA, "la vocale 'e'").contains("essere"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"perché", "università", "può", "È", "più"})
  void composedAndDecomposedAreTheSameWord(String word) throws IOException {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    assertEquals(terms(TermKind.SURFACE, word), terms(TermKind.SURFACE, decomposed));
    assertEquals(terms(TermKind.LEMMA, word), terms(TermKind.LEMMA, decomposed));
  }

  @Test
  void theSurfaceKeepsTheAccent() throws IOException {
    assertEquals(List.of("papà", "papa"), terms(TermKind.SURFACE, "Papà papa"));
  }

  @Test
  void softHyphensAndLigaturesDisappear() throws IOException {
    assertEquals(List.of("affari", "finanza"), terms(TermKind.SURFACE, "af\u00ADfari \uFB01nanza"));
  }

  @ParameterizedTest
  @CsvSource({
    "andare,vado",
    "andare,andranno",
    "uomo,uomini",
    "area,aree",
    "dito,dita",
    "amico,amiche",
    "scrivere,scritto",
    "leggere,leggendoglielo",
    "dire,dimmi",
    "fare,fammelo",
    "prendere,prendetelo",
    "bello,bellissime",
    "bello,bel",
    "questo,quest'",
    "poco,po'",
    "poco,pò",
    "dove,dov'",
    "cento,cent'",
    "può,potere",
    "è,essere",
    "citta,città",
    "caffé,caffè"
  })
  void aFormLeadsToItsLemma(String one, String other) throws IOException {
    assertMeet(one, other);
  }

  @ParameterizedTest
  @CsvSource({"taggare,taggano", "blog,blogs", "transformer,transformers", "Kubrichi,Kubrici"})
  void wordsThatTheLexiconLacksMeetByTheirStem(String one, String other) throws IOException {
    assertMeet(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "casa,caso",
    "università,universo",
    "foglio,foglia",
    "collo,colla",
    "pera,però",
    "penna,pena",
    "mare,Maria"
  })
  void differentLemmasStayApart(String one, String other) throws IOException {
    Set<String> common = lemmas(one);
    common.retainAll(lemmas(other));
    assertEquals(Set.of(), common);
  }

  @Test
  void allLemmasOfAnAmbiguousFormAreKept() throws IOException {
    assertEquals(Set.of("porto", "portare", "porgere"), lemmas("porto"));
    assertTrue(lemmas("stato").containsAll(Set.of("stato", "essere", "stare")));
  }

  @Test
  void aFamilyJoinsWhatTheLemmasKeepApart() throws IOException {
    assertTrue(
        terms(TermKind.FAMILY, "iniziare").stream().anyMatch(family -> family.contains("iniz")));
  }

  @Test
  void noWordIsDropped() throws IOException {
    assertEquals(
        List.of("il", "nome", "della", "rosa"), terms(TermKind.SURFACE, "Il nome della rosa"));
    assertEquals(4, spans("Il nome della rosa").size());
  }

  @ParameterizedTest
  @CsvSource({
    "francesi, Francia",
    "gardesane, Garda",
    "triestina, Trieste",
    "partenopei, napoletano",
    "tedesche, germanici",
    "padani, Po",
    "etnea, Etna"
  })
  void anAdjectiveOfAPlaceIsOfItsFamily(String adjective, String place) throws IOException {
    assertFalse(
        Collections.disjoint(terms(TermKind.FAMILY, adjective), terms(TermKind.FAMILY, place)));
    assertTrue(
        Collections.disjoint(terms(TermKind.LEMMA, adjective), terms(TermKind.LEMMA, place)));
  }

  @Test
  void onlyWordsThatAreNoStopWordsHaveFamilies() throws IOException {
    assertEquals(List.of(), terms(TermKind.FAMILY, "della"));
    assertEquals(List.of("tavol"), terms(TermKind.FAMILY, "tavole"));
  }

  @Test
  void stopWordsAreKnownWithAndWithoutAccent() {
    assertTrue(StopWords.have("più"));
    assertTrue(StopWords.have("piu"));
    assertTrue(StopWords.have("dell"));
    assertFalse(StopWords.have("acqua"));
  }

  @Test
  void thePartsAreFoundByTheirServiceNames() {
    assertEquals(
        ItalianCharFilterFactory.class, CharFilterFactory.lookupClass("italianCharacters"));
    assertEquals(
        UnicodeNormalizationFilterFactory.class,
        TokenFilterFactory.lookupClass("unicodeNormalization"));
  }

  private static String separated(Reader text) throws IOException {
    StringWriter all = new StringWriter();
    try (Reader reader = new ItalianCharFilterFactory(new HashMap<>()).create(text)) {
      reader.transferTo(all);
    }
    return all.toString();
  }
}
