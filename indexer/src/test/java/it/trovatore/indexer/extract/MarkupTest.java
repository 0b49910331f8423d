package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML, manual pages, text in old charsets, and the files beside a document. */
class MarkupTest extends ExtractionOfFiles {

  @Test
  void xmlOfAnyVocabularyIsTheTextBetweenItsTags() throws IOException {
    SourceDocument found =
        document(
            "a.xml",
            """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <article lang="it"><title>Il pane</title><author>Anna Bianchi</author>
            <date>2024-03-02</date><para>Farina e <emphasis>acqua</emphasis> &egrave; tutto.</para>
            <para>Altro.</para></article>
            """
                .getBytes(StandardCharsets.ISO_8859_1));

    assertEquals("Il pane", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertTrue(found.body().contains("Farina e acqua è tutto.\n\nAltro."), found.body());
    assertEquals("xml", found.format());
  }

  @Test
  void brokenXmlGivesWhatItHasAndNamesTheLine() throws IOException {
    Extraction extraction =
        extract("a.xml", "<?xml version=\"1.0\"?>\n<a>\n<p>Testo.</p>\n<p></a>");

    assertEquals("Testo.", documents().getFirst().body());
    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("riga 4"));
  }

  @Test
  void xmlDrawsInNothingFromOutside() throws IOException {
    Path secret = Files.writeString(folder().resolve("segreto.dat"), "parola d'ordine");

    extract(
        "a.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><x><p>Prima &e; dopo.</p></x>");

    assertFalse(documents().stream().anyMatch(found -> found.body().contains("ordine")));
  }

  @Test
  void aManualPageIsReadWithoutItsMacros() throws IOException {
    SourceDocument found =
        document(
            "ls.1",
            """
            .\\" Un commento
            .TH LS 1 "2 marzo 2024" "GNU coreutils" "Comandi"
            .SH NOME
            ls \\- elenca i file
            .SH DESCRIZIONE
            .PP
            Elenca le informazioni sui \\fIFILE\\fR.
            La citt\\[`a] \\(`e.
            .TP
            .B \\-a
            non ignora nulla
            """);

    assertEquals("man", found.format());
    assertTrue(found.title().startsWith("ls"), found.title());
    assertTrue(found.title().contains("elenca i file"), found.title());
    assertTrue(found.body().contains("Elenca le informazioni sui FILE. La città è."), found.body());
    assertTrue(found.body().contains("-a"), found.body());
    assertFalse(found.body().contains("commento"));
    assertFalse(found.body().contains(".TP"));
  }

  @Test
  void aManualPageInMdocIsReadWithoutWhatItIgnores() throws IOException {
    SourceDocument found =
        document(
            "copia.1",
            """
            .ig \\"  -*- nroff -*-
            La licenza.
            ..
            .Dd March 2, 2024
            .Dt COPIA 1
            .Os
            .Sh NOME
            .Nm copia
            .Nd copia le chiavi
            .Sh DESCRIZIONE
            .Nm
            usa
            .Xr ssh 1
            per entrare.
            """);

    assertEquals("man", found.format());
    assertTrue(found.title().contains("copia le chiavi"), found.title());
    assertTrue(found.body().contains("copia usa ssh(1) per entrare."), found.body());
    assertFalse(found.body().contains("licenza"));
  }

  @Test
  void noEscapeOfAManualPageKeepsItsTextFromBeingRead() throws IOException {
    for (char escape = '!'; escape <= '~'; escape++) {
      for (String after : List.of("", "x", "(", "(x", "[x", "[u110000]", "'", "'x'y", "-9")) {
        String page = ".TH A 1\n.SH NOME\na - prova\n.SH TESTO\nIl pane\\" + escape + after;

        SourceDocument found = document("a.1", page + "\nGrano duro.\n");

        assertTrue(found.body().contains("Il pane"), page);
        assertTrue(found.body().contains("Grano duro."), page);
      }
    }
  }

  @Test
  void manyLinesWithColonsAreNoMail() throws IOException {
    assertEquals("txt", document("simboli.amd64", "std::grano@GLIBC 1\n".repeat(4000)).format());
  }

  @ParameterizedTest
  @CsvSource({"a.html, <html><body><p>@</p></body></html>", "a.txt, @", "a.csv, voce;@"})
  void textOfWhichAPieceIsLostIsReadAndReported(String name, String text) throws IOException {
    Extraction extraction = extract(name, text.replace("@", "Il pane\0\0\0 del mattino."));

    assertTrue(documents().getFirst().body().contains("Il pane del mattino."), name);
    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
  }

  @Test
  void noiseAndZerosAreNoTextWhateverTheirName() throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertRejected(Problem.Kind.DAMAGED, "a.html", noise);
    assertRejected(Problem.Kind.DAMAGED, "a.txt", new byte[5000]);
    assertRejected(Problem.Kind.DAMAGED, "b.html", "<html>\0\0\0</html>");
  }

  @Test
  void aManualPageThatOnlyPointsElsewhereSaysSo() throws IOException {
    Extraction extraction = extract("dir.1", ".so man1/ls.1\n");

    assertEquals(List.of(Problem.Kind.NO_TEXT), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("ls"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman", "IBM850"})
  void textIsReadInEveryUsualCharset(String charset) throws IOException {
    String text = "Perché no? La città è lì, più giù, e però così non può.";

    assertEquals(text, document("a.txt", text.getBytes(Charset.forName(charset))).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sì",
        "È",
        "ok",
        "“Sì”",
        "«…» € — ’",
        "Perché no?\n",
        "MMè",
        "II così",
        "BM fine",
        "1. Uno\r\n"
      })
  void shortTextOfTwoBytesALetterIsRead(String text) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = text.getBytes(charset);
      assertEquals(text.strip(), document("a.txt", bytes).body());
    }
  }

  @Test
  void aByteTooManyAfterTwoBytesALetterIsNoDamage() throws IOException {
    byte[] bytes = "La città è lì.\n".getBytes(StandardCharsets.UTF_16LE);
    for (int length : List.of(bytes.length + 1, bytes.length - 1)) {
      assertEquals("La città è lì.", document("a.txt", Arrays.copyOf(bytes, length)).body());
    }
  }

  @Test
  void theFileBesideADocumentCorrectsItsMetadata() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"),
        "titolo: Il titolo vero\nautore: Anna Bianchi\ndata: 2024-03-02\ntags: [uno, due]\n");

    SourceDocument found = document("a.txt", "Titolo finto\n\nTesto.");

    assertEquals("Il titolo vero", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
  }

  @Test
  void aBadFileBesideADocumentIsReportedAndTheDocumentRead() throws IOException {
    Files.writeString(folder().resolve("a.txt.meta.yaml"), "titolo: [mai chiuso\n");

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Testo.", documents().getFirst().body());
    assertEquals(List.of(Problem.Kind.BAD_RECORD), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("a.txt.meta.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <!-- nota -->, <html><body><p>Il pane</p></body></html>, html",
    "a, <!-- nota -->, <!DOCTYPE html><p>Il pane</p>, html",
    "a.xml, <!-- nota -->, <nota><p>Il pane</p></nota>, xml",
    "a.xml, <?nota nota?>, <rss><channel><item><title>Il pane</title></item></channel></rss>, rss",
    "a, .\\\" nota, .TH PANE 1, man"
  })
  void aFormatIsToldBehindThousandsOfComments(
      String name, String comment, String text, String format) throws IOException {
    String prologue = (comment + "\n\n").repeat(3_000);

    extract(name, prologue + text + "\n.SH NOME\nIl pane\n");

    assertEquals(List.of(format), documents().stream().map(SourceDocument::format).toList());
  }

  @Test
  void aTextBehindThousandsOfBlankLinesIsRead() throws IOException {
    assertEquals("Il pane.", document("a.txt", "\n".repeat(60_000) + "Il pane.").body());
  }

  @Test
  void aFileBesideADocumentThatIsTooLargeIsReportedAndTheDocumentRead() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"), "titolo: Il pane\n" + "# nota\n".repeat(200_000));

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Testo.", documents().getFirst().title());
    assertEquals(List.of(Problem.Kind.BAD_RECORD), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("supera 1 MB"));
  }

  @Test
  void aFailureThatNobodyForesawOfAFileBesideADocumentIsReported() {
    Companion companion =
        new Companion(
            "a.txt.meta.yaml",
            () -> {
              throw new IllegalStateException();
            });

    assertEquals(
        List.of(new Problem(Problem.Kind.BAD_RECORD, "a.txt.meta.yaml: non si può leggere")),
        Sidecar.of(Optional.of(companion)).problems());
  }

  @Test
  void whatIsNoMetadataBesideADocumentIsNamedWithWhatWouldBe() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"),
        """
        titolo: Il pane
        descrizione:
        data: 31/02/2024
        url: /locale/pane
        lingua: marziano
        autore: {nome: Anna}
        titel: Il sale
        tags: [uno, 2]
        """);

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Il pane", documents().getFirst().title());
    assertEquals(List.of("uno", "2"), documents().getFirst().tags());
    assertEquals(
        List.of(
            "data: «31/02/2024» non va bene: la data si scrive come 2024-07-31",
            "url: «/locale/pane» non va bene: è un indirizzo che comincia con http:// o https://",
            "lingua: «marziano» non va bene: la lingua si scrive come it o it-IT",
            "autore: «{\"nome\":\"Anna\"}» non va bene: è un testo o un elenco di testi",
            "il campo «titel» non esiste; quelli possibili sono: title, date, author, tags,"
                + " language, description, url, source"),
        extraction.problems().stream()
            .map(problem -> problem.detail().replaceFirst("a.txt.meta.yaml: ", ""))
            .toList());
  }
}
