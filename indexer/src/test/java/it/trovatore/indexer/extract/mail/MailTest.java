package it.trovatore.indexer.extract.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest extends ExtractionOfFiles {
  private static final String WITH_ATTACHMENTS =
      """
      From: Anna Bianchi <anna@example.it>
      Subject: I documenti
      Date: Fri, 1 Mar 2024 10:00:00 +0100
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain; charset=utf-8

      Ecco tutto.
      --x
      Content-Type: text/plain; charset=iso-8859-1; name="nota.txt"
      Content-Disposition: attachment; filename="nota.txt"
      Content-Transfer-Encoding: quoted-printable

      La citt=E0 nuova.
      --x
      Content-Type: image/png; name="logo.png"
      Content-Disposition: attachment; filename="logo.png"
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --x
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename="=?utf-8?Q?cos=C3=AC.bin?="
      Content-Transfer-Encoding: base64

      AAECAwQFBgcICQ==
      --x--
      """;

  @Test
  void whatIsAttachedIsADocumentOfItsOwn() throws IOException {
    Extraction extraction = extract("a.eml", WITH_ATTACHMENTS);

    assertEquals(List.of("a.eml", "a.eml#nota.txt"), ids());
    assertEquals("La città nuova.", documents().getLast().body());
    assertEquals("txt", documents().getLast().format());
    assertEquals("a.eml", documents().getLast().file());
    assertEquals(List.of(Problem.Kind.UNKNOWN_FORMAT), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("così.bin"));
  }

  @Test
  void anAttachmentWithAVeryLongNameHasAnIdThatAnIndexTakes() throws IOException {
    extract("a.eml", WITH_ATTACHMENTS.replace("nota.txt", "nota".repeat(8_000) + ".txt"));

    assertEquals("La città nuova.", documents().getLast().body());
    assertTrue(ids().getLast().startsWith("a.eml#notanota"));
    assertTrue(ids().getLast().length() < 200, ids().getLast());
  }

  @Test
  void aMessageOfOutlookIsReadWithWhatIsAttached() throws IOException {
    Extraction extraction = extract("a.msg", OfficeFiles.msg());

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("a.msg", "a.msg#nota.txt"), ids());
    SourceDocument message = documents().getFirst();
    assertEquals("Perché scrivo", message.title());
    assertEquals("Anna Bianchi", message.author());
    assertEquals("Cara città, ti scrivo.", message.body());
    assertEquals("msg", message.format());
    assertEquals("Testo allegato.", documents().getLast().body());
  }

  @Test
  void aMessageWithoutTextInOneOfOutlookCostsOnlyItself() throws IOException {
    Extraction extraction = extract("a.msg", OfficeFiles.msgOfMessages());

    assertEquals(List.of("a.msg", "a.msg#Inoltro", "a.msg#nota.txt"), ids());
    assertEquals("Testo inoltrato.", documents().get(1).body());
    assertEquals(List.of(Problem.Kind.NO_TEXT), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("«messaggio»"));
  }

  @Test
  void aMessageOfOutlookCutShortIsDamaged() throws IOException {
    byte[] message = OfficeFiles.msg();

    assertRejected(Problem.Kind.DAMAGED, "a.msg", Arrays.copyOf(message, message.length / 2));
  }

  @Test
  void theMessagesOfAMailboxAreDocuments() throws IOException {
    Extraction extraction =
        extract(
            "posta.mbox",
            """
            From anna@example.it Fri Mar  1 10:00:00 2024
            From: anna@example.it
            To: ugo@example.it
            Subject: Uno
            Date: Fri, 1 Mar 2024 10:00:00 +0100

            Testo.
            >From qui in poi.

            From ugo@example.it Fri Mar  1 11:00:00 2024
            From: ugo@example.it
            To: anna@example.it
            Subject: Due
            Date: Fri, 1 Mar 2024 11:00:00 +0100

            Altro.
            """);

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("posta.mbox#1", "posta.mbox#2"), ids());
    assertEquals("Testo.\n\nFrom qui in poi.", documents().getFirst().body());
    assertEquals("Due", documents().getLast().title());
  }

  @Test
  void aMailWhosePartsAreNotToBeFoundIsReadAsItIs() throws IOException {
    String mail =
        """
        From: anna@example.it
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=altro

        --x
        Content-Type: text/plain

        Ecco tutto.
        --x--
        """;

    assertTrue(document("a.eml", mail).body().contains("Ecco tutto."));
  }

  private static final String PATCH =
      """
      From fc88cba7f1f37b9cf3b296eace2422dd0e173502 Mon Sep 17 00:00:00 2001
      From: Anna Bianchi <anna@example.it>
      Date: Thu, 3 Feb 2022 21:05:05 -0400
      Subject: [PATCH] La farina

      Serve più acqua.
      ---
       pane.txt | 2 +-
      """;

  @Test
  void aPatchWithinAMessageOfAMailboxBeginsNoMessage() throws IOException {
    Extraction extraction =
        extract(
            "posta.mbox",
            """
            From ugo@example.it Sat Mar  2 10:00:00 2024
            Subject: La modifica
            From: ugo@example.it
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            Ecco.
            --x
            Content-Type: text/x-diff; charset=utf-8
            Content-Disposition: attachment; filename=pane.patch

            """
                + PATCH
                + "--x--\n");

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("posta.mbox#1", "posta.mbox#1#pane.patch#1"), ids());
    assertEquals("[PATCH] La farina", documents().getLast().title());
  }

  @Test
  void theMessagesOfASeriesOfPatchesAreDocuments() throws IOException {
    Extraction extraction =
        extract("serie.patch", PATCH + "\n" + PATCH.replace("La farina", "Il sale"));

    assertEquals(List.of(), extraction.problems());
    assertEquals(
        List.of("[PATCH] La farina", "[PATCH] Il sale"),
        documents().stream().map(SourceDocument::title).toList());
    assertTrue(documents().getFirst().body().contains("Serve più acqua."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Type: text/plain; charset=unknown-8bit\n"})
  void theCharsetOfAMailThatDeclaresNoneIsFound(String type) throws IOException {
    String mail =
        "From: Nicolò Rossi <n@example.it>\nSubject: Perché\nDate: Fri, 1 Mar 2024 10:00:00 +0100\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      SourceDocument found =
          document("a.eml", (mail + type + "\nPiù caffè, così.\n").getBytes(charset));

      assertEquals("Più caffè, così.", found.body());
      assertEquals("Perché", found.title());
      assertEquals("Nicolò Rossi", found.author());
    }
  }

  @Test
  void whatIsAttachedMayBeNamedByItsTypeAlone() throws IOException {
    extract(
        "a.eml",
        """
        From: Anna Bianchi <anna@example.it>
        Subject: Il listino
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/csv; name="listino.csv"

        titolo,testo
        Pane,Il pane di ieri
        --x--
        """);

    assertEquals(List.of("a.eml", "a.eml#listino.csv#2"), ids());
  }

  @Test
  void aMessageThatIsTooLargeCostsOnlyItself() throws IOException {
    String message =
        "From a@example.it\nFrom: a@example.it\nTo: b@example.it\nSubject: %s\n\n%s\n\n";
    String large = String.format(Locale.ROOT, message, "Uno", "x".repeat(97 << 20));

    Extraction extraction =
        extract("posta.mbox", large + String.format(Locale.ROOT, message, "Due", "Testo."));

    assertEquals(List.of(Problem.Kind.TOO_LARGE), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("messaggio 1 supera 96 MB"));
    assertEquals(List.of("posta.mbox#2"), ids());
  }

  @Test
  void aVeryLongLineOfAMailboxStaysInItsMessage() throws IOException {
    String text = "pane ".repeat(30_000) + "\nFrom qui in poi.";

    Extraction extraction =
        extract(
            "posta.mbox",
            "From a@example.it\nFrom: a@example.it\nTo: b@example.it\nSubject: Uno\n\n" + text);

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("posta.mbox#1"), ids());
    assertTrue(documents().getFirst().body().endsWith("From qui in poi."));
  }
}
