package it.trovatore.indexer.extract.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  void anOpenDocumentInOneXmlFileIsReadAsFarAsItIsWhole() throws IOException {
    String whole = OfficeFiles.flatOpenDocument();

    Extraction extraction = extract("a.fodt", whole.substring(0, whole.length() - 30));

    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("riga 2"));
    assertTrue(documents().getFirst().body().contains("Un borgo"));
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
}
