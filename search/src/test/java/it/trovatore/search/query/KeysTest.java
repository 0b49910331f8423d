package it.trovatore.search.query;

import static it.trovatore.search.query.Parsing.assertReads;
import static it.trovatore.search.query.Parsing.assertWarns;
import static it.trovatore.search.query.Parsing.not;
import static it.trovatore.search.query.Parsing.phrase;
import static it.trovatore.search.query.Parsing.prefix;
import static it.trovatore.search.query.Parsing.word;
import static it.trovatore.search.query.Parsing.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @ParameterizedTest
  @CsvSource({
    "titolo,TITLE",
    "TITOLO,TITLE",
    "Title,TITLE",
    "autore,AUTHOR",
    "AUTHOR,AUTHOR",
    "tag,TAG",
    "TAG,TAG"
  })
  void keysSayWhereToLook(String key, Field field) {
    assertReads(key + ":Davos", new Query.Word(field, "Davos"));
    assertReads(key + ":\"a b\"", new Query.Phrase(field, "a b"));
    assertReads(key + ":«a b»", new Query.Phrase(field, "a b"));
    assertReads(key + ":dav*", new Query.Prefix(field, "dav"));
    assertReads(key + ":a:b,c", new Query.Word(field, "a:b,c"));
  }

  @Test
  void aKeyWithoutAValueIsAWord() {
    assertWarns("titolo: davos", "«titolo:» manca un valore", words("titolo", "davos"));
    assertWarns("Dal: 2024", "«Dal:» manca un valore", words("Dal", "2024"));
    assertWarns("davos titolo:", "«titolo:» manca un valore", words("davos", "titolo"));
    assertWarns(
        "titolo:\"\" formato:pdf",
        "«titolo:» manca un valore",
        word("titolo"),
        new Query.Format("pdf"));
    assertWarns("-titolo:?", "«titolo:» manca un valore", not(word("titolo")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.example.it", "12:30", "a:1"})
  void aColonBesideADigitOrASlashIsPartOfAWord(String text) {
    assertReads(text, word(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo:bar", "titoli:x", "mio-titolo:x", "xtitolo:x"})
  void anotherColonPartsTwoWords(String text) {
    String[] words = text.split(":", -1);
    assertReads(text, word(words[0]), word(words[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "formato:pdf",
        "FORMATO:PDF",
        "format:pdf",
        "formato:.pdf",
        "formato:\"pdf\"",
        "(formato:'pdf')"
      })
  void aFormatIsAFilterInSmallLetters(String text) {
    assertReads(text, new Query.Format("pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lingua:it", "LINGUA:IT", "language:it-IT", "lingua:italiano"})
  void aLanguageIsAFilterHoweverItIsNamed(String text) {
    assertReads(text, new Query.Language("it"));
  }

  @Test
  void whatIsNoLanguageIsText() {
    assertWarns("lingua:boh", "«lingua:boh» non è una lingua", word("boh"));
    assertWarns("lingua:it.libro", "«lingua:it.libro» non è una lingua", word("it.libro"));
    assertWarns(
        "lingua:\"tedesco, francese\"",
        "«lingua:tedesco, francese» non è una lingua",
        phrase("tedesco, francese"));
  }

  @Test
  void whatIsNoFormatIsText() {
    assertWarns("formato:pdf,docx", "«formato:pdf,docx» non è un formato", word("pdf,docx"));
    assertWarns("formato:\"un libro\"", "«formato:un libro» non è un formato", phrase("un libro"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024-01-01,2024-12-31",
    "2024-02,2024-02-01,2024-02-29",
    "2024-2,2024-02-01,2024-02-29",
    "2024-05-01,2024-05-01,2024-05-01",
    "2024/5/1,2024-05-01,2024-05-01",
    "2024–05–01,2024-05-01,2024-05-01",
    "1/5/2024,2024-05-01,2024-05-01",
    "01.05.2024,2024-05-01,2024-05-01",
    "1-5-2024,2024-05-01,2024-05-01",
    "2/2023,2023-02-01,2023-02-28",
    "'2024,',2024-01-01,2024-12-31",
    "\"2024\",2024-01-01,2024-12-31",
    "0001,0001-01-01,0001-12-31",
  })
  void datesTakeTheFirstOrTheLastDay(String typed, LocalDate first, LocalDate last) {
    assertReads("dal:" + typed, dates(first, null));
    assertReads("From:" + typed, dates(first, null));
    assertReads("AL:" + typed, dates(null, last));
    assertReads("to:" + typed, dates(null, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13",
        "2024-02-30",
        "31/4/2024",
        "0000",
        "24",
        "20245",
        "maggio",
        "1/13/2024",
        "2024-05-01T10"
      })
  void whatIsNoDateIsText(String typed) {
    assertWarns("dal:" + typed, "«dal:" + typed + "» non è una data", word(typed));
    assertWarns("-al:" + typed, "«al:" + typed + "» non è una data", not(word(typed)));
  }

  @Test
  void whatIsNoDateIsReadLikeOtherText() {
    assertWarns("dal:\"ieri sera\"", "non è una data", phrase("ieri sera"));
    assertWarns("dal:magg*", "non è una data", prefix("magg"));
    assertWarns("dal:OR", "non è una data", word("OR"));
    assertWarns("dal:titolo:x", "non è una data", word("dal:titolo:x"));
  }

  @Test
  void bothEndsMakeOneClauseWhereTheFirstStood() {
    assertReads(
        "meta al:2024 davos dal:2023-06",
        word("meta"),
        dates(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 12, 31)),
        word("davos"));
  }

  @Test
  void datesInTheWrongOrderAreSwappedAsWholePeriods() {
    assertWarns(
        "dal:2024 al:2023",
        "scambiate, «dal:2023-01-01 al:2024-12-31»",
        dates(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31)));
    assertReads("dal:2024 al:2024", dates(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
  }

  @Test
  void theLastOfRepeatedDatesCounts() {
    assertWarns(
        "dal:2023 meta from:2024",
        "«dal:» compare più volte",
        dates(LocalDate.of(2024, 1, 1), null),
        word("meta"));
  }

  @Test
  void datesCanBeExcluded() {
    assertReads(
        "-dal:2024 NOT al:2020 al:2022",
        not(dates(LocalDate.of(2024, 1, 1), null)),
        not(dates(null, LocalDate.of(2020, 12, 31))),
        dates(null, LocalDate.of(2022, 12, 31)));
  }

  private static Query dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Query.Dates(from, to);
  }
}
