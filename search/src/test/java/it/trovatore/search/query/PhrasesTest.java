package it.trovatore.search.query;

import static it.trovatore.search.query.Parsing.assertReads;
import static it.trovatore.search.query.Parsing.assertWarns;
import static it.trovatore.search.query.Parsing.phrase;
import static it.trovatore.search.query.Parsing.word;
import static it.trovatore.search.query.Parsing.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tavola rotonda\"",
        "“tavola rotonda”",
        "„tavola rotonda‟",
        "„tavola rotonda“",
        "”tavola rotonda”",
        "\"tavola rotonda”",
        "“tavola rotonda\"",
        "«tavola rotonda»",
        "»tavola rotonda«",
        "«tavola rotonda\"",
        "\"tavola rotonda»",
        "“tavola rotonda»",
        "\" tavola   rotonda \"",
        "\"\"tavola rotonda\"\"",
        "««tavola rotonda»»",
        "«\"tavola rotonda\"»",
        "\"«tavola» rotonda\"",
        "(\"tavola rotonda\"),",
        "‘tavola rotonda’",
        "+\"tavola rotonda\"",
        "＂tavola\u00A0rotonda＂"
      })
  void anyQuotationMarksMakeAPhrase(String text) {
    assertReads(text, phrase("tavola rotonda"));
  }

  @Test
  void phrasesStandAmongWordsEvenWithoutBlanks() {
    assertReads(
        "meta \"a b\"\"c d\"openai", word("meta"), phrase("a b"), phrase("c d"), word("openai"));
    assertReads("l'\"Unità\" d’“essai”", word("l'"), phrase("Unità"), word("d’"), phrase("essai"));
    assertReads("«a»«b»", phrase("a"), phrase("b"));
  }

  @Test
  void operatorsAndSignsWithinAPhraseAreText() {
    assertReads("\"a OR -b titolo:c | (d)\"", phrase("a OR -b titolo:c | (d)"));
  }

  @Test
  void angleQuotesMayHoldDoubleOnes() {
    assertReads("«il \"caso\" di Davos» meta", phrase("il caso di Davos"), word("meta"));
  }

  @Test
  void anUnclosedQuoteIsAPhraseToTheEnd() {
    assertWarns(
        "meta \"tavola rotonda",
        "mai chiuse: «tavola rotonda»",
        word("meta"),
        phrase("tavola rotonda"));
    assertWarns(
        "titolo:«tavola rotonda", "mai chiuse", new Query.Phrase(Field.TITLE, "tavola rotonda"));
    assertReads("meta \"", word("meta"));
  }

  @Test
  void aQuoteThatOnlyClosesIsIgnored() {
    assertWarns("tavola rotonda\" davos", "mai aperte", words("tavola", "rotonda", "davos"));
    assertWarns("tavola rotonda» davos", "mai aperte", words("tavola", "rotonda", "davos"));
  }

  @Test
  void inchesAreNoPhrase() {
    assertReads("schermo 15\" oled 5'30\"", words("schermo", "15", "oled", "5'30"));
  }

  @Test
  void apostrophesAreNoQuotes() {
    assertReads("'tavola rotonda'", words("'tavola", "rotonda'"));
    assertReads("‘80 e po’", words("‘80", "e", "po’"));
    assertReads("l‘acqua po’ d’oro", words("l‘acqua", "po’", "d’oro"));
    assertReads("‘ndrangheta ‘nduja po’", words("‘ndrangheta", "‘nduja", "po’"));
    assertReads("‘tavola -rotonda’", word("‘tavola"), Parsing.not(word("rotonda’")));
    assertReads("+‘tavola rotonda’", words("‘tavola", "rotonda’"));
  }

  @Test
  void anApostropheWithinSingleQuotesDoesNotCloseThem() {
    assertReads("‘un po’ d’acqua’ davos", phrase("un po’ d’acqua"), word("davos"));
    assertReads("‘l’arte per l’arte’", phrase("l’arte per l’arte"));
  }

  @Test
  void aNumberAfterATildeLetsTheWordsStandApart() {
    assertReads("\"tavola davos\"~5", near("tavola davos", 5));
    assertReads("«tavola davos»~100, meta", near("tavola davos", 100), word("meta"));
    assertReads("‘tavola davos’~5", near("tavola davos", 5));
    assertReads("-\"a b\"~2\"c d\"~0", Parsing.not(near("a b", 2)), phrase("c d"));
    assertReads("titolo:\"a b\"~2.", new Query.Phrase(Field.TITLE, "a b", 2));
    assertReads("\"a b\" ~5", phrase("a b"), word("5"));
  }

  @Test
  void theMoreWordsTheLessTheyMayBeMoved() {
    assertReads("\"a b c d\"~100", near("a b c d", 100));
    assertWarns("\"a b c d e f g h i l\"~21", "al massimo 20", near("a b c d e f g h i l", 20));
    assertWarns("\"a b c d e\"~100", "al massimo 80", near("a b c d e", 80));
  }

  @Test
  void whateverPartsTheWordsTheyMayBeMovedLess() {
    assertWarns("\"a-b/c.d e\"~100", "al massimo 80", near("a-b/c.d e", 80));
    assertWarns("\"10km 5€ e\"~100", "al massimo 80", near("10km 5€ e", 80));
    assertWarns(
        "\"\u4E2D\u6587\u4E2D\u6587\u4E2D\"~100",
        "al massimo 80",
        near("\u4E2D\u6587\u4E2D\u6587\u4E2D", 80));
    String many = "casa" + "-casa".repeat(60);
    assertWarns("\"" + many + "\"~100", "al massimo 0", phrase(many));
  }

  @Test
  void manyPhrasesMayBeMovedLessTogether() {
    String text = "\"a b c d\"~100 ".repeat(6).strip();
    Query near = near("a b c d", 100);
    assertWarns(text, "al massimo 0", near, near, near, near, near, phrase("a b c d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "~101", "~1000000000000", "~ "})
  void aDistanceThatIsNoneIsRemarkedOn(String distance) {
    assertWarns("\"tavola davos\"" + distance, "da 0 a 100", phrase("tavola davos"));
  }

  @Test
  void aWordAfterATildeIsAWord() {
    assertWarns("\"a b\"~davos", "da 0 a 100", phrase("a b"), word("davos"));
    assertWarns("\"a b\"~5g", "da 0 a 100", phrase("a b"), word("5g"));
    assertReads("\"?!\"~5", word("5"));
  }

  private static Query near(String text, int slop) {
    return new Query.Phrase(Field.ANYWHERE, text, slop);
  }

  @Test
  void anAsteriskInAPhraseIsRemarkedOn() {
    assertWarns("\"tavol* rotonda\"", "Tra virgolette", phrase("tavol* rotonda"));
    assertReads("\"2 * 3\"", phrase("2 * 3"));
  }

  @Test
  void aCombiningAccentBelongsToItsLetter() {
    assertEquals(
        QueryParser.parse("citt\u00E0\" bella e perch\u00E9 -no").query(),
        QueryParser.parse("citta\u0300\" bella e perche\u0301 -no").query());
  }
}
