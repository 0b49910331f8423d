package it.trovatore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
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
    assertEquals(List.of("l", "acqua"), terms(ItalianAnalysis.surface(), text));
  }

  @Test
  void theWordAfterTheApostropheHasItsOwnOffsets() throws IOException {
    assertEquals(List.of("L[0,1]", "acqua[2,7]", "è[8,9]"), spans("L’acqua è"));
  }

  @Test
  void offsetsOfBothChainsAreTheSame() throws IOException {
    String text = "Quest’anno l´università, perche\u0301 c’è, ha più af\u00ADfari e “\uFB01nanze”.";
    assertEquals(
        offsets(ItalianAnalysis.surface(), text),
        offsets(ItalianAnalysis.lemmatized(), text).stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"perché", "perchè", "perche'", "PERCHÉ", "perche", "perche´"})
  void spellingsOfAnAccentLeadToOneLemma(String text) throws IOException {
    assertMeet("perché", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"perché", "università", "può", "È", "più"})
  void composedAndDecomposedAreTheSameWord(String word) throws IOException {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    assertEquals(
        terms(ItalianAnalysis.surface(), word), terms(ItalianAnalysis.surface(), decomposed));
    assertEquals(
        terms(ItalianAnalysis.lemmatized(), word), terms(ItalianAnalysis.lemmatized(), decomposed));
  }

  @Test
  void theSurfaceKeepsTheAccent() throws IOException {
    assertEquals(List.of("papà", "papa"), terms(ItalianAnalysis.surface(), "Papà papa"));
  }

  @Test
  void softHyphensAndLigaturesDisappear() throws IOException {
    assertEquals(
        List.of("affari", "finanza"), terms(ItalianAnalysis.surface(), "af\u00ADfari \uFB01nanza"));
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
        terms(ItalianAnalysis.lemmatized(), "iniziare").stream()
            .filter(ItalianLemmaFilter::isFamily)
            .anyMatch(family -> family.contains("iniz")));
  }

  private static void assertMeet(String one, String other) throws IOException {
    Set<String> common = lemmas(one);
    common.retainAll(lemmas(other));
    assertFalse(common.isEmpty(), () -> one + " and " + other + " have no lemma in common");
  }

  private static Set<String> lemmas(String text) throws IOException {
    Set<String> lemmas = new HashSet<>(terms(ItalianAnalysis.lemmatized(), text));
    lemmas.removeIf(ItalianLemmaFilter::isFamily);
    return lemmas;
  }

  @Test
  void noWordIsDropped() throws IOException {
    assertEquals(
        List.of("il", "nome", "della", "rosa"),
        terms(ItalianAnalysis.surface(), "Il nome della rosa"));
    assertEquals(
        4, offsets(ItalianAnalysis.lemmatized(), "Il nome della rosa").stream().distinct().count());
  }

  @Test
  void stopWordsAreKnownWithAndWithoutAccent() {
    assertTrue(ItalianAnalysis.isStopWord("più"));
    assertTrue(ItalianAnalysis.isStopWord("piu"));
    assertTrue(ItalianAnalysis.isStopWord("dell"));
    assertFalse(ItalianAnalysis.isStopWord("acqua"));
  }

  @Test
  void thePartsAreFoundByTheirServiceNames() {
    assertEquals(
        ApostropheCharFilterFactory.class, CharFilterFactory.lookupClass("italianApostrophe"));
    assertEquals(
        UnicodeNormalizationFilterFactory.class,
        TokenFilterFactory.lookupClass("unicodeNormalization"));
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static List<String> offsets(Analyzer analyzer, String text) throws IOException {
    List<String> offsets = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        offsets.add("[" + offset.startOffset() + "," + offset.endOffset() + "]");
      }
      stream.end();
    }
    return offsets;
  }

  private static List<String> spans(String text) throws IOException {
    List<String> spans = new ArrayList<>();
    List<String> offsets = offsets(ItalianAnalysis.surface(), text);
    for (String offset : offsets) {
      String[] ends = offset.substring(1, offset.length() - 1).split(",", -1);
      spans.add(text.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])) + offset);
    }
    return spans;
  }
}
