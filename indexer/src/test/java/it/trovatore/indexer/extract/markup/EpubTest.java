package it.trovatore.indexer.extract.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpubTest extends ExtractionOfFiles {

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
  void aBookCutShortIsDamaged() throws IOException {
    byte[] book = OfficeFiles.epub();

    assertRejected(Problem.Kind.DAMAGED, "a.epub", Arrays.copyOf(book, book.length / 2));
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
