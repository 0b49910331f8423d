package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest extends ExtractionOfFiles {

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx", "ods"})
  void aSheetIsCalledByItsFileAndItsRowsAreParagraphs(String format) throws IOException {
    SourceDocument found = document("spese 2024." + format, OfficeFiles.sheet(format));

    assertEquals("spese 2024", found.title());
    assertTrue(found.body().contains("Voce | Importo"), found.body());
    assertTrue(found.body().contains("Affitto | 800"), found.body());
    assertEquals(format, found.format());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ppt", "pptx", "odp"})
  void ofSlidesTheTitlesAndTheTextAreRead(String format) throws IOException {
    SourceDocument found = document("a." + format, OfficeFiles.slides(format));

    assertTrue((found.title() + "\n" + found.body()).contains("La città ideale"), found.body());
    assertTrue(found.body().contains("Un borgo sulla collina"), found.body());
    assertEquals(format, found.format());
  }

  @Test
  void rtfIsReadWithItsProperties() throws IOException {
    SourceDocument found =
        document(
            "a.rtf",
            "{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Il pane}{\\author Anna Bianchi}}"
                + "\\pard La citt\\'e0 di Davos.\\par Secondo capoverso.\\par}");

    assertEquals("Il pane", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals("La città di Davos.\n\nSecondo capoverso.", found.body());
    assertEquals("rtf", found.format());
  }

  @Test
  void rtfCutShortIsReadAndReported() throws IOException {
    Extraction extraction =
        extract("a.rtf", "{\\rtf1\\ansi\\pard Il primo capoverso.\\par Il secondo");

    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(documents().getFirst().body().contains("Il primo capoverso."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1\\ansi Il mugnaio sal\\'ec.\\par Poi scese.\\par}",
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\n{\\*\\generator Prova;}{\\info{\\author Anna}{\\*\\x\\bin3 }{}}}"
            + "\\f0\\fs24 {{Il mugnaio} sal\\'ec.}\\line Poi scese.}"
      })
  void rtfNeedsNoWordThatEndsItsHeader(String rtf) throws IOException {
    SourceDocument found = document("a.rtf", rtf);

    assertTrue(found.body().contains("Il mugnaio salì."), found.body());
    assertTrue(found.body().contains("Poi scese."), found.body());
    assertFalse(found.body().contains("Arial"), found.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mmathPr", "newerthanthis"})
  void whatNewerProgramsPutIntoTheHeaderOfRtfIsNoText(String group) throws IOException {
    String header = "{\\" + group + "\\x34}{\\info{\\author Anna Bianchi}}";

    SourceDocument found =
        document("a.rtf", "{\\rtf1\\ansi" + header + "\\pard Il mugnaio dorme.\\par}");

    assertEquals("Il mugnaio dorme.", found.body());
    assertEquals("Anna Bianchi", found.author());
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.graphics, odg",
    "application/vnd.sun.xml.writer, odt",
    "application/vnd.sun.xml.impress, odp"
  })
  void theKinOfOpenDocumentsAreRead(String type, String format) throws IOException {
    SourceDocument found = document("a", OfficeFiles.openDocument(type, OfficeFiles.DRAWN));

    assertTrue(found.body().contains("Un borgo sulla collina"), found.body());
    assertEquals(format, found.format());
  }

  @Test
  void anOpenDocumentInOneXmlFileIsReadAsSuch() throws IOException {
    SourceDocument found = document("a.fodt", OfficeFiles.flatOpenDocument());

    assertEquals("La città", found.title());
    assertTrue(found.body().contains("Un borgo sulla collina."), found.body());
    assertEquals("odt", found.format());
  }

  @Test
  void whatStandsInTheControlsOfAFormIsText() throws IOException {
    assertTrue(document("a.fodt", OfficeFiles.flatOpenDocument()).body().contains("Una valle."));
    assertEquals(
        "Gentile Anna Bianchi,",
        document(
                "a.odt",
                OfficeFiles.openDocument(
                    "application/vnd.oasis.opendocument.text",
                    "<office:text><text:p>Gentile <loext:content-control>Anna Bianchi"
                        + "</loext:content-control>,</text:p></office:text>"))
            .body());
  }

  @Test
  void aProtectedDocumentOfOpenOfficeIsCalledSo() throws IOException {
    assertRejected(Problem.Kind.ENCRYPTED, "a.sxw", OfficeFiles.protectedOpenOffice("content.xml"));
  }

  @Test
  void protectedMacrosDoNotProtectTheDocument() throws IOException {
    assertEquals(
        "La farina.",
        document("a.sxw", OfficeFiles.protectedOpenOffice("Basic/Standard/Module1.xml")).body());
  }

  @Test
  void aDocumentOfWhichAPartIsBrokenIsReadAndReported() throws IOException {
    byte[] whole =
        OfficeFiles.openDocument(
            "application/vnd.oasis.opendocument.text",
            "<office:text><text:p>La farina.</text:p></office:text>",
            Map.of("Pictures/a.svg", "<svg/>".repeat(99)));

    Extraction extraction = extract("a.odt", OfficeFiles.broken(whole, "Pictures/a.svg"));

    assertEquals("La farina.", documents().getFirst().body());
    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    Extraction lost = extract("b.odt", OfficeFiles.broken(whole, "content.xml"));
    assertEquals(List.of(), documents());
    for (Extraction each : List.of(extraction, lost)) {
      assertEquals("non tutte le sue parti si leggono", each.problems().getFirst().detail());
    }
  }

  @Test
  void ofABookWhatIsWholeIsRead() throws IOException {
    byte[] book = OfficeFiles.epub(Map.of("a.svg", "<svg/>".repeat(99)));

    assertTrue(
        document("a.epub", OfficeFiles.broken(book, "a.svg")).body().contains("Era una notte"));
    Extraction extraction = extract("b.epub", OfficeFiles.broken(book, "b.xhtml"));
    assertEquals("Era una notte buia.", documents().getFirst().body());
    assertEquals("il capitolo «b.xhtml»", extraction.problems().getFirst().detail());
    assertRejected(Problem.Kind.DAMAGED, "c.epub", OfficeFiles.broken(book, "libro.opf"));
  }

  @Test
  void anOpenDocumentInOneXmlFileIsReadAsFarAsItIsWhole() throws IOException {
    String whole = OfficeFiles.flatOpenDocument();

    Extraction extraction = extract("a.fodt", whole.substring(0, whole.length() - 30));

    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("riga 2"));
    assertTrue(documents().getFirst().body().contains("Un borgo"));
  }

  @Test
  void aBookIsReadInTheOrderOfItsSpine() throws IOException {
    SourceDocument found = document("a.epub", OfficeFiles.epub());

    assertEquals("Il libro", found.title());
    assertEquals("Ugo Neri", found.author());
    assertEquals(LocalDate.of(2020, 5, 6), found.date());
    int first = found.body().indexOf("Era una notte buia.");
    int second = found.body().indexOf("Poi venne il giorno.");
    assertTrue(0 <= first && first < second, found.body());
    assertEquals("epub", found.format());
  }

  @Test
  void aBookWhoseChaptersLieOutsideItsPackageIsRead() throws IOException {
    byte[] book =
        OfficeFiles.zip(
            Map.of(
                "libro/META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"OPS/libro.opf\"/>"
                    + "</rootfiles></container>",
                "libro/OPS/libro.opf",
                "<package><manifest><item id=\"a\" href=\"../testi/uno%20a.xhtml\"/>"
                    + "<item id=\"b\" href=\"../testi/due.xhtml\"/></manifest>"
                    + "<spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
                "libro/testi/uno a.xhtml",
                "<html><body><p>Il mugnaio salì al mulino.</p></body></html>"));

    Extraction extraction = extract("a.epub", book);

    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().message().contains("libro/testi/due.xhtml"));
    assertEquals("Il mugnaio salì al mulino.", documents().getFirst().body());
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.idpf.org/2008/embedding, true",
    "http://www.w3.org/2001/04/xmlenc#aes128-cbc, false"
  })
  void aBookIsProtectedWhenMoreThanItsFontsIs(String algorithm, boolean readable)
      throws IOException {
    String encryption =
        "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData>"
            + "<enc:EncryptionMethod Algorithm=\""
            + algorithm
            + "\"/></enc:EncryptedData></encryption>";
    byte[] book =
        OfficeFiles.zip(
            Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"libro.opf\"/></rootfiles></container>",
                "META-INF/encryption.xml",
                encryption,
                "libro.opf",
                "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest>"
                    + "<spine><itemref idref=\"a\"/></spine></package>",
                "a.xhtml",
                "<html><body><p>Il mugnaio dorme.</p></body></html>"));

    if (readable) {
      assertEquals("Il mugnaio dorme.", document("a.epub", book).body());
    } else {
      assertRejected(Problem.Kind.ENCRYPTED, "a.epub", book);
    }
  }

  @Test
  void aDocumentOfOldWordIsRead() throws IOException {
    byte[] letter;
    try (InputStream in = OfficeTest.class.getResourceAsStream("lettera.doc")) {
      letter = in.readAllBytes();
    }

    SourceDocument found = document("lettera.doc", letter);

    assertEquals("La raccolta delle olive", found.title());
    assertTrue(found.body().contains("la città resta vuota."), found.body());
    assertTrue(found.body().contains("perché le olive non devono aspettare."), found.body());
    assertEquals("doc", found.format());
    assertRejected(Problem.Kind.DAMAGED, "b.doc", Arrays.copyOf(letter, letter.length / 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx", "ods"})
  void aSheetCutShortIsDamaged(String format) throws IOException {
    byte[] sheet = OfficeFiles.sheet(format);

    assertRejected(Problem.Kind.DAMAGED, "a." + format, Arrays.copyOf(sheet, sheet.length * 2 / 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ppt", "pptx", "odp"})
  void slidesCutShortAreDamaged(String format) throws IOException {
    byte[] slides = OfficeFiles.slides(format);

    assertRejected(Problem.Kind.DAMAGED, "a." + format, Arrays.copyOf(slides, slides.length / 2));
  }

  @Test
  void aBookCutShortIsDamaged() throws IOException {
    byte[] book = OfficeFiles.epub();

    assertRejected(Problem.Kind.DAMAGED, "a.epub", Arrays.copyOf(book, book.length / 2));
  }

  @Test
  void bytesThatAreNoOfficeFileAreDamagedUnderItsName() throws IOException {
    byte[] zeros = "PK\u0003\u0004\0\0\0\0 nulla".getBytes(StandardCharsets.ISO_8859_1);

    assertRejected(Problem.Kind.DAMAGED, "a.docx", zeros);
    assertRejected(Problem.Kind.DAMAGED, "a.doc", new byte[600]);
  }

  @Test
  void aDocumentWithTextInItsHeaderAloneIsRead() throws IOException {
    assertTrue(
        document("a.docx", OfficeFiles.headerAlone()).body().contains("Comune di Rocca Alta"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xDBA5, 0xFE37, 0x31BE})
  void aDocumentOfTheFirstVersionsOfWordIsNotCalledDamaged(int mark) throws IOException {
    byte[] old = new byte[600];
    old[0] = (byte) (mark >> 8);
    old[1] = (byte) mark;

    assertRejected(Problem.Kind.UNKNOWN_FORMAT, "a.doc", old);
  }

  @Test
  void aSheetInStrictOpenXmlIsNotCalledDamaged() throws IOException {
    Extraction extraction = extract("a.xlsx", OfficeFiles.strictSheet());

    assertEquals(List.of(Problem.Kind.UNKNOWN_FORMAT), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("Strict"));
  }

  @Test
  void ofABookWhatSaysNothingOfItIsPassedOver() throws IOException {
    byte[] book =
        OfficeFiles.zip(
            Map.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"libro.opf\"/></rootfiles></container>",
                "libro.opf",
                "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>"
                    + "<dc:title>Il mulino</dc:title><dc:description>&#8203;</dc:description>"
                    + "<dc:publisher>&#8203;</dc:publisher><dc:publisher>La casa</dc:publisher>"
                    + "</metadata><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest>"
                    + "<spine><itemref idref=\"a\"/></spine></package>",
                "a.xhtml",
                "<html><body><p>Il mugnaio dorme.</p></body></html>"));

    SourceDocument found = document("a.epub", book);

    assertEquals("Il mulino", found.title());
    assertNull(found.about().description());
    assertEquals("La casa", found.about().source());
  }
}
