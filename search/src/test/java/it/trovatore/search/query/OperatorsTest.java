package it.trovatore.search.query;

import static it.trovatore.search.query.Parsing.assertReads;
import static it.trovatore.search.query.Parsing.assertWarns;
import static it.trovatore.search.query.Parsing.not;
import static it.trovatore.search.query.Parsing.or;
import static it.trovatore.search.query.Parsing.phrase;
import static it.trovatore.search.query.Parsing.prefix;
import static it.trovatore.search.query.Parsing.word;
import static it.trovatore.search.query.Parsing.words;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meta -openai",
        "meta −openai",
        "meta –openai",
        "meta NOT openai",
        "meta AND NOT openai",
        "meta (-openai)",
        "meta NOT NOT openai",
        "meta NOT -openai"
      })
  void aSignOrNotExcludes(String text) {
    assertReads(text, word("meta"), not(word("openai")));
  }

  @Test
  void anyClauseCanBeExcluded() {
    assertReads(
        "-\"open source\" -«due anni» -intell* -titolo:davos -titolo:\"a b\" -autore:x -formato:pdf",
        not(phrase("open source")),
        not(phrase("due anni")),
        not(prefix("intell")),
        not(new Query.Word(Field.TITLE, "davos")),
        not(new Query.Phrase(Field.TITLE, "a b")),
        not(new Query.Word(Field.AUTHOR, "x")),
        not(new Query.Format("pdf")));
    assertReads("titolo:-davos", not(new Query.Word(Field.TITLE, "davos")));
    assertReads("-a,b -OR", not(word("a,b")), not(word("OR")));
  }

  @Test
  void aDashElsewhereIsPunctuation() {
    assertReads(
        "franco-prussiano - guerra -- pace --rebuild -",
        words("franco-prussiano", "guerra", "pace", "rebuild"));
  }

  @Test
  void theDashOfAnOptionOrANumberIsPunctuation() {
    assertReads("ls -l, -R --all", words("ls", "l", "R", "all"));
    assertReads("gcc -I/usr/include", words("gcc", "I/usr/include"));
    assertReads("da leggera (-0.1) a -100%", words("da", "leggera", "0.1", "a", "100%"));
    assertReads(
        "surgelati -18 °C o -5° o -3 gradi",
        words("surgelati", "18", "°C", "o", "5°", "o", "3", "gradi"));
    assertReads(
        "vitamina NOT c -C++ -l'acqua -2018 NOT 0,5",
        word("vitamina"),
        not(word("c")),
        not(word("C++")),
        not(word("l'acqua")),
        not(word("2018")),
        not(word("0,5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "273,15°C",
        "86.5°F",
        "18°C",
        "12V",
        "12v",
        "4,2V",
        "3.3V",
        "3dB",
        "90dBm",
        "5m",
        "40mA",
        "1.000m",
        "10kg",
        "500kcal",
        "50GWh",
        "13.6eV",
        "2,5D",
        "1.5g",
        "2,4GHz",
        "50€",
        "1.234,50€",
        "5‰",
        "9,8m/s2",
        "6,5°C/km",
        "5m/s",
        "50hPa"
      })
  void theDashOfANumberWithItsUnitAttachedIsPunctuation(String number) {
    assertReads("zero -" + number, words("zero", number));
    assertReads("zero (−" + number + "), fine", words("zero", number, "fine"));
    assertReads("zero NOT " + number, word("zero"), not(word(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5G",
        "5g",
        "4K",
        "3D",
        "2FA",
        "5M",
        "6s",
        "2A",
        "24h",
        "16GB",
        "144Hz",
        "500mg",
        "3xK7",
        "4k-tv",
        "5m-bis",
        "2024-bis",
        "A4",
        "12Volt",
        "802.11ac",
        "2.0beta",
        "1.8u20",
        "12V1",
        "3°B",
        "100metri"
      })
  void aCodeThatBeginsWithADigitCanBeExcluded(String code) {
    assertReads("tv -" + code, word("tv"), not(word(code)));
  }

  @Test
  void aPrefixThatIsANumberWithAUnitCanBeExcluded() {
    assertReads("tv -4,2V* -12m*", word("tv"), not(prefix("4,2V")), not(prefix("12m")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gatto OR cane",
        "gatto | cane",
        "gatto|cane",
        "gatto || cane",
        "gatto OR OR cane",
        "(gatto)|(cane)",
        "gatto OR AND cane",
        "gatto OR , cane"
      })
  void orTakesTheClausesOnItsSides(String text) {
    assertReads(text, or(words("gatto", "cane")));
  }

  @Test
  void orChainsAndBindsBeforeTheRest() {
    assertReads(
        "cibo gatto OR cane* OR \"pesce rosso\" titolo:a|autore:b secco",
        word("cibo"),
        or(word("gatto"), prefix("cane"), phrase("pesce rosso")),
        or(new Query.Word(Field.TITLE, "a"), new Query.Word(Field.AUTHOR, "b")),
        word("secco"));
    assertReads(
        "formato:pdf OR formato:docx", or(new Query.Format("pdf"), new Query.Format("docx")));
  }

  @Test
  void orInSmallLettersIsAWord() {
    assertReads("gatto or O o cane", words("gatto", "or", "O", "o", "cane"));
  }

  @Test
  void operatorsWithoutTermsAreIgnoredWithAWarning() {
    assertWarns("OR gatto", "«OR» vuole", word("gatto"));
    assertWarns("gatto OR", "«OR» vuole", word("gatto"));
    assertWarns("gatto |", "«|» vuole", word("gatto"));
    assertWarns("gatto OR \"\"", "«OR» vuole", word("gatto"));
    assertWarns("gatto NOT", "«NOT» vuole", word("gatto"));
    assertWarns("gatto NOT OR cane", "«NOT» vuole", or(words("gatto", "cane")));
  }

  @Test
  void anExclusionIsNoAlternative() {
    assertWarns("gatto OR -cane", "«-cane» non può", word("gatto"), not(word("cane")));
    assertWarns("-gatto OR cane", "«-gatto» non può", word("cane"), not(word("gatto")));
    assertWarns(
        "a OR NOT due OR c d", "«-due» non può", or(words("a", "c")), not(word("due")), word("d"));
  }

  @Test
  void datesAreNoAlternative() {
    assertWarns(
        "gatto OR dal:2024 OR cane",
        "«dal:2024-01-01» non può",
        or(words("gatto", "cane")),
        new Query.Dates(LocalDate.of(2024, 1, 1), null));
  }

  @Test
  void parenthesesDoNotGroup() {
    assertReads("(gatto nero) [cane]", words("gatto", "nero", "cane"));
    assertReads("-(gatto) titolo:(x)", not(word("gatto")), new Query.Word(Field.TITLE, "x"));
    assertWarns("(gatto OR cane) cibo", "Le parentesi", or(words("gatto", "cane")), word("cibo"));
    assertWarns("-( gatto nero)", "Le parentesi", not(word("gatto")), word("nero"));
    assertWarns("titolo:(a b)", "Le parentesi", new Query.Word(Field.TITLE, "a"), word("b"));
  }
}
