package it.trovatore.indexer.extract.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.SignedFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed files, by themselves and as what is attached to a mail. */
class SignedFileTest extends ExtractionOfFiles {

  @Test
  void whatIsSignedIsReadAndTheSignatureIsNoDocument() throws IOException {
    String inner = "Content-Type: text/plain; charset=utf-8\r\n\r\nIl testo firmato di Anna.\r\n";

    Extraction extraction = extract("a.eml", signedMail("smime.p7m", SignedFiles.signed(inner)));

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("a.eml", "a.eml#smime.p7m"), ids());
    assertEquals("Il testo firmato di Anna.", documents().getLast().body());

    assertEquals(
        List.of(), extract("a.eml", signedMail("smime.p7s", SignedFiles.signed(""))).problems());
    assertEquals(List.of("a.eml"), ids());
  }

  @Test
  void aSignedFileIsReadAsTheFileInIt() throws IOException {
    SourceDocument found =
        document("atto.html.p7m", SignedFiles.signed("<h1>Atto</h1><p>Visto.</p>"));

    assertEquals("Atto", found.title());
    assertEquals("html", found.format());
  }

  @Test
  void whatIsEncryptedForSomeoneIsProtected() throws IOException {
    assertRejected(Problem.Kind.ENCRYPTED, "atto.pdf.p7m", SignedFiles.encrypted());
    assertRejected(
        Problem.Kind.ENCRYPTED, "a.asc", "-----BEGIN PGP MESSAGE-----\n\nhQIMAw==\n=abcd\n");
  }

  @Test
  void aSignatureApartFromItsDocumentHasNoText() throws IOException {
    assertRejected(Problem.Kind.NO_TEXT, "atto.pdf.p7s", SignedFiles.detached());
  }

  @Test
  void aSignedFileCutShortIsDamaged() throws IOException {
    byte[] signed = SignedFiles.signed("Il testo firmato di Anna.");

    assertRejected(Problem.Kind.DAMAGED, "a.txt.p7m", Arrays.copyOf(signed, 60));
  }

  private static String signedMail(String name, byte[] part) {
    return """
        From: Anna Bianchi <anna@example.it>
        Subject: Firmato
        MIME-Version: 1.0
        Content-Type: application/pkcs7-mime; smime-type=signed-data; name="NAME"
        Content-Transfer-Encoding: base64

        """
            .replace("NAME", name)
        + Base64.getMimeEncoder().encodeToString(part);
  }
}
