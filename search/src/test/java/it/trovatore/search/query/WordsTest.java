package it.trovatore.search.query;

import static it.trovatore.search.query.Parsing.assertReads;
import static it.trovatore.search.query.Parsing.assertWarns;
import static it.trovatore.search.query.Parsing.prefix;
import static it.trovatore.search.query.Parsing.word;
import static it.trovatore.search.query.Parsing.words;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void wordsAreClausesInOrderAndKeepTheirCaseAndAccents() {
    assertReads("Perché il Papa  e' a Davos", words("Perché", "il", "Papa", "e'", "a", "Davos"));
    assertReads("perche\u0301", word("perch\u00E9"));
  }

  @Test
  void emojiAreWordsWhereThereIsNothingElse() {
    assertReads("🎷, 🎷 🍕!", words("🎷", "🍕"));
    assertReads("pizza 🍕", word("pizza"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\t\n", "?!", "…", "- -- –", "❤️", "\"\"", "«»", "()", "*", ":", "²", "|", "'",
        "+", "\u0000"
      })
  void nothingSearchableIsEverything(String text) {
    assertReads(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'acqua",
        "dell’acqua",
        "l`acqua",
        "po'",
        "po’",
        "'80",
        "‘80",
        "’ndrangheta",
        "‘ndrangheta",
        "franco-prussiano",
        "e/o",
        "AT&T",
        "C++",
        "C#",
        ".NET",
        "80%",
        "20\u00B0",
        "N\u00B0",
        "3,14",
        "1.000.000",
        "1;2",
        "S.p.A",
        "12:30",
        "http://www.example.it/a?b=c",
        "mario@example.it",
        "CO₂",
        "m²",
        "don't",
        "bambin(o/a",
        "水",
        "o",
        "or",
        "and",
        "not",
        "Or",
        "x"
      })
  void whatBelongsToAWordStays(String text) {
    assertReads(text, word(text));
  }

  @Test
  void aFullStopStaysWhereAFewLettersMayBeCutShort() {
    assertReads("l'on. Moretti, C. S. Lewis.", words("l'on.", "Moretti", "C.", "S.", "Lewis"));
    assertReads("Cass. pen. (sez. III)...", words("Cass.", "pen.", "sez.", "III"));
    assertReads("tu...", word("tu"));
  }

  @Test
  void fractionsAreWords() {
    assertReads("½ litro", words("½", "litro"));
  }

  @Test
  void punctuationAroundWordsGoes() {
    assertReads(
        "(Davos), [Meta]; «», {OpenAI}… #AI @meta $5 ...",
        words("Davos", "Meta", "OpenAI", "AI", "meta", "$5"));
    assertReads("(\u20AC) 450\u20AC, 20 %.", words("\u20AC", "450\u20AC", "20", "%"));
    assertReads("¿chi? ¡tu! davos. —ciao— ...ciao .", words("chi", "tu", "davos", "ciao", "ciao"));
    assertReads("80%, C++? C#. .NET! po'. ", words("80%", "C++", "C#", ".NET", "po'"));
    assertReads("20 °C, 70 °F. (°)", words("20", "°C", "70", "°F"));
    assertReads("davos🙂 🙂meta❤️", words("davos", "meta"));
  }

  @Test
  void straightOrCurlySingleQuotesAroundOneWordGo() {
    assertReads("'Davos' ‘Meta’ ’80’ ''TeX''", words("Davos", "Meta", "80", "TeX"));
  }

  @Test
  void commasBetweenWordsSeparateThemButNotDigits() {
    assertReads("Milano,Roma;Torino,2024", words("Milano", "Roma", "Torino", "2024"));
    assertReads("3,14;2", word("3,14;2"));
    assertReads("gatt*,cane,l'oca", prefix("gatt"), word("cane"), word("l'oca"));
  }

  @Test
  void tagsOfAPageAndWeightsOfOtherEnginesSeparateWords() {
    assertReads("<b>garibaldi</b>", words("b", "garibaldi", "b"));
    assertReads("acqua<br>potabile^3", words("acqua", "br", "potabile", "3"));
  }

  @Test
  void aPlusOrAndChangesNothing() {
    assertReads("+davos AND +meta AND", words("davos", "meta"));
    assertReads("+OR +AND +NOT", words("OR", "AND", "NOT"));
    assertReads("+a,b", word("a,b"));
  }

  @Test
  void invisibleAndControlCharactersSayNothing() {
    assertReads(
        "\uFEFFda\u00ADvos\u200B \u200Emeta\u202C\u0000openai\u0085a\uD800b\uDC00",
        words("davos", "meta", "openai", "a", "b"));
    assertReads("\u200E-davos", Parsing.not(word("davos")));
    assertReads("tavola\u00A0rotonda", words("tavola", "rotonda"));
  }

  @Test
  void operatorsWithNothingElseAreWords() {
    assertWarns("OR", "«OR» senza altri termini", word("OR"));
    assertWarns("AND", "«AND» senza altri termini", word("AND"));
    assertWarns("NOT |", "«NOT» senza altri termini", word("NOT"));
  }

  @Test
  void anAsteriskAfterTwoLettersMakesAPrefix() {
    assertReads("intelligen*", prefix("intelligen"));
    assertReads(
        "l'acq*, 20** (ab*) C++11*", prefix("l'acq"), prefix("20"), prefix("ab"), prefix("C++11"));
  }

  @Test
  void prefixesBeyondSixteenAreWords() {
    String sixteen = "ab* ".repeat(16);
    Query[] prefixes = Collections.nCopies(16, prefix("ab")).toArray(Query[]::new);
    assertReads(sixteen, prefixes);
    Query[] andWord = Arrays.copyOf(prefixes, 17);
    andWord[16] = word("cd");
    assertWarns(sixteen + "cd*", "al massimo 16 volte", andWord);
  }

  @Test
  void anAsteriskElsewhereIsIgnoredWithAWarning() {
    assertWarns("g*", "due lettere: «g»", word("g"));
    assertWarns("l'*", "due lettere: «l'»", word("l'"));
    assertWarns("*gatto", "fine di una parola: in «gatto»", word("gatto"));
    assertWarns("ga*to", "fine di una parola: in «ga*to»", word("ga*to"));
    assertWarns("gatto-*", "fine di una parola: in «gatto»", word("gatto"));
    assertWarns("gatto.*", "fine di una parola: in «gatto»", word("gatto"));
    assertReads("2 * 3", words("2", "3"));
  }
}
