package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest extends ExtractionOfFiles {

  @Test
  void aShortFirstLineOfATextIsItsTitleAndNotRepeated() throws IOException {
    SourceDocument found = document("a.txt", "Il caffè\n\nSi beve in piedi.\n");

    assertEquals("Il caffè", found.title());
    assertEquals("Si beve in piedi.", found.body());
    assertEquals("txt", found.format());
    assertEquals("a.txt", found.id());
  }

  @Test
  void runningTextIsCalledByItsFirstSentenceCutAtAWord() throws IOException {
    String text =
        "L’importanza dell’intelligenza artificiale open source per Meta è evidente, considerando"
            + " il suo contributo. Poi segue altro.\nUn altro capoverso.";
    SourceDocument found = document("a.txt", text);

    assertEquals(
        "L’importanza dell’intelligenza artificiale open source per Meta è evidente…",
        found.title());
    assertTrue(found.body().startsWith("L’importanza dell’intelligenza"));
  }

  @Test
  void linesAreParagraphsWhereTheyAreLongAndJoinedWhereTheyAreWrapped() throws IOException {
    String line = "Una riga molto lunga che il suo autore non ha mai mandato a capo. ".repeat(4);
    assertEquals(line.strip() + "\n\nCorta.", document("lunghe.txt", line + "\nCorta.").body());

    assertEquals(
        "La prima riga va a capo dove finisce lo spazio e la seconda la continua fin qui.\n\n"
            + "- una voce\n\n- un’altra",
        document(
                "corte.txt",
                """
                La prima riga va a capo dove finisce lo spazio e
                la seconda la continua fin qui.

                - una voce
                - un’altra
                """)
            .body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void theCharsetOfATextIsFound(String charset) throws IOException {
    String text = "Perché no? Città, più caffè.";

    assertEquals(text, document("a.txt", text.getBytes(Charset.forName(charset))).body());
  }

  @Test
  void windowsQuotesAndTheEuroAreRead() throws IOException {
    SourceDocument found =
        document("a.txt", "Costa 5 € l’uno: “caro”.".getBytes(Charset.forName("windows-1252")));

    assertEquals("Costa 5 € l’uno: “caro”.", found.body());
  }

  @Test
  void softHyphensVanishAndAccentsAreComposed() throws IOException {
    assertEquals(
        "intelligenza perché", document("a.txt", "intel\u00adligenza perche\u0301").body());
  }

  @Test
  void markdownIsReadAsItsReaderSeesIt() throws IOException {
    SourceDocument found =
        document(
            "a.md",
            """
            ---
            title: "Titolo: con i due punti"
            author: [Anna Bianchi, Ugo Neri]
            date: 2024-03-02
            tags: [uno, due]
            ---
            # Titolo: con i due punti

            Un *corsivo* e un [collegamento](https://example.it/x), `codice`
            su due righe.

            * voce
            * altra voce

            | a | b |
            |---|---|
            | 1 | 2 |
            """);

    assertEquals("Titolo: con i due punti", found.title());
    assertEquals("Anna Bianchi, Ugo Neri", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
    assertEquals(
        "Un corsivo e un collegamento, codice su due righe.\n\nvoce\n\naltra voce\n\na | b\n\n1 | 2",
        found.body());
    assertEquals("md", found.format());
  }

  @Test
  void frontMatterThatIsNoYamlIsReadLineByLine() throws IOException {
    SourceDocument found =
        document("a.md", "---\ntitolo: PyTorch: la storia\ndata: 3 marzo 2024\n---\nTesto.\n");

    assertEquals("PyTorch: la storia", found.title());
    assertEquals(LocalDate.of(2024, 3, 3), found.date());
    assertEquals("Testo.", found.body());
  }

  @Test
  void ofAPageOnlyTheArticleIsRead() throws IOException {
    SourceDocument found =
        document(
            "a.html",
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Il pane | Il giornale</title>
            <meta name="author" content="Anna Bianchi"><meta name="keywords" content="uno, due">
            <meta property="article:published_time" content="2024-03-01T23:30:00Z">
            <script>var intruso = 1;</script></head>
            <body><header>Il giornale</header><nav><a href="/">Menu</a></nav>
            <article><header><h1>Il pane</h1></header><p>Farina,<br>acqua
            e <b>sale</b>.</p><ul><li>uno</li><li>due</li></ul>
            <aside>Pubblicità</aside></article><footer>Note legali</footer></body></html>
            """);

    assertEquals("Il pane", found.title());
    assertEquals("Farina, acqua e sale.\n\nuno\n\ndue", found.body());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
  }

  @Test
  void aPagesDeclaredCharsetIsBelievedUnlessItIsUtf8() throws IOException {
    String page = "<html><head><meta charset=\"iso-8859-15\"></head><body><p>5 € è poco</p>";
    assertEquals(
        "5 € è poco", document("a.html", page.getBytes(Charset.forName("iso-8859-15"))).body());
    assertEquals("5 € è poco", document("b.html", page).body());
  }

  @Test
  void wordAndOpenDocumentFilesGiveTextAndProperties() throws IOException {
    SourceDocument word =
        document("a.docx", SampleFiles.docx("Il primo capoverso.", "Il secondo."));
    assertEquals("Il primo capoverso.\n\nIl secondo.\n\nCella a | Cella b", word.body());
    assertEquals("Anna Bianchi", word.author());
    assertEquals(LocalDate.of(2024, 3, 2), word.date());
    assertEquals(List.of("uno", "due"), word.tags());
    assertEquals("docx", word.format());

    SourceDocument open =
        document("a.odt", SampleFiles.odt("", "<text:p>Primo.</text:p><text:p>Secondo.</text:p>"));
    assertEquals("Il titolo dell'ODT", open.title());
    assertEquals("Primo.\n\nSecondo.", open.body());
    assertEquals("Anna Bianchi", open.author());
    assertEquals(LocalDate.of(2024, 3, 2), open.date());
    assertEquals(List.of("uno", "due"), open.tags());
    assertEquals("odt", open.format());
  }

  @Test
  void aMessageGivesSubjectSenderDateAndText() throws IOException {
    SourceDocument found =
        document(
            "a.eml",
            """
            From: =?utf-8?Q?Citt=C3=A0_nuova?= <citta@example.it>
            Subject: =?utf-8?Q?Perch=C3=A9_scrivo?=
            Date: Fri, 1 Mar 2024 00:30:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            Cara citt=E0, ti scrivo per dirti una cosa molto importante che
            continua qui.

            Ciao
            --x--
            """);

    assertEquals("Perché scrivo", found.title());
    assertEquals("Città nuova", found.author());
    assertEquals(LocalDate.of(2024, 3, 1), found.date());
    assertEquals(
        "Cara città, ti scrivo per dirti una cosa molto importante che continua qui.\n\nCiao",
        found.body());
    assertEquals("eml", found.format());
  }

  @Test
  void recordsAreDocumentsAndBadOnesAreNamedByLine() throws IOException {
    Extraction extraction =
        extract(
            "a.jsonl",
            """
            {"id":"uno","title":"Primo","text":"Testo.\\n\\nAltro.","date":"2024-03-02","author":"A","tags":["x"]}
            {"text":"Senza id né titolo, ma con una frase."}
            non è json
            {"id":"uno","text":"doppio"}

            {"id":"vuoto"}
            [1,2]
            {"id":7,"title":"Settimo"}
            """
                .getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("a.jsonl#uno", "a.jsonl#2", "a.jsonl#7"),
        documents().stream().map(SourceDocument::id).toList());
    assertEquals("Testo.\n\nAltro.", documents().get(0).body());
    assertEquals(LocalDate.of(2024, 3, 2), documents().get(0).date());
    assertEquals("Senza id né titolo, ma con una frase.", documents().get(1).title());
    assertEquals("", documents().get(2).body());
    assertEquals(
        List.of("riga 3", "riga 4", "riga 6", "riga 7"),
        extraction.problems().stream()
            .map(problem -> problem.detail().substring(0, problem.detail().indexOf(':')))
            .toList());
    assertTrue(extraction.problems().stream().allMatch(p -> p.kind() == Problem.Kind.BAD_RECORD));
  }

  @Test
  void theContentDecidesNotTheName() throws IOException {
    assertEquals("pdf", document("pdf.txt", SampleFiles.pdf(List.of(List.of("Testo.")))).format());
    assertEquals("docx", document("docx.pdf", SampleFiles.docx("Testo.")).format());
    assertEquals("odt", document("odt.zip", SampleFiles.odt("", "<text:p>T</text:p>")).format());
    assertEquals("html", document("html.txt", "<!doctype html><p>Testo.").format());
    assertEquals("jsonl", document("jsonl.txt", "{\"text\":\"Testo.\"}\n").format());
    assertEquals("txt", document("senza-estensione", "From Davos with love.\n").format());
    assertEquals("md", document("a.md", "<p align=center>Testo.</p>\n\nAltro.").format());
  }

  @Test
  void whatCannotBeIndexedSaysWhy() throws Exception {
    assertRejected(Problem.Kind.EMPTY, "vuoto.txt", "");
    assertRejected(Problem.Kind.EMPTY, "bianco.txt", " \n\t\r\n\u00a0");
    assertRejected(Problem.Kind.EMPTY, "bianco.md", "\n\n");
    assertRejected(Problem.Kind.EMPTY, "bianco.jsonl", "\n\n");
    assertRejected(Problem.Kind.NO_TEXT, "a.html", "<html><body><img src=x></body></html>");
    assertRejected(Problem.Kind.NO_TEXT, "a.pdf", SampleFiles.pdf(List.of(List.of())));
    assertRejected(Problem.Kind.ENCRYPTED, "b.pdf", SampleFiles.encryptedPdf());
    assertRejected(Problem.Kind.ENCRYPTED, "b.docx", SampleFiles.encryptedDocx());
    assertRejected(
        Problem.Kind.UNKNOWN_FORMAT,
        "a.svg",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    byte[] junk = new byte[5000];
    new Random(1).nextBytes(junk);
    assertRejected(Problem.Kind.UNKNOWN_FORMAT, "junk.bin", junk);
    assertRejected(Problem.Kind.UNKNOWN_FORMAT, "few.bin", new byte[] {0, 1, 2});
    assertRejected(Problem.Kind.UNKNOWN_FORMAT, "controls.bin", new byte[] {0, 1, 0, 'a', 0, 2});
    assertRejected(Problem.Kind.DAMAGED, "junk.txt", junk);
  }

  @Test
  void aFileCutShortIsDamaged() throws IOException {
    byte[] pdf = SampleFiles.pdf(List.of(List.of("Testo della pagina.")));
    byte[] docx = SampleFiles.docx("Testo.", "Altro testo.");
    byte[] odt = SampleFiles.odt("", "<text:p>" + "Testo. ".repeat(300) + "</text:p>");

    assertRejected(Problem.Kind.DAMAGED, "a.pdf", Arrays.copyOf(pdf, 200));
    assertRejected(Problem.Kind.DAMAGED, "a.docx", Arrays.copyOf(docx, docx.length / 2));
    assertRejected(Problem.Kind.DAMAGED, "a.odt", Arrays.copyOf(odt, odt.length / 2));
    assertRejected(
        Problem.Kind.DAMAGED, "b.odt", SampleFiles.odt("", "<text:p>non chiuso</text:q>"));
  }

  @Test
  void filesOutsideAreNotDrawnInByEntities() throws IOException {
    Path secret = Files.writeString(folder().resolve("segreto.dat"), "parola d'ordine");
    String prologue =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

    extract("a.odt", SampleFiles.odt(prologue, "<text:p>Prima &e; dopo</text:p>"));

    assertFalse(documents().stream().anyMatch(found -> found.body().contains("ordine")));
  }

  @Test
  void deepNestingCostsOnlyTheFileItself() throws IOException {
    extract("a.md", ("> ".repeat(4_000) + "fine").getBytes(StandardCharsets.UTF_8));
    extract("a.html", "<div>".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    extract("a.jsonl", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));

    assertEquals("Testo.", document("b.txt", "Testo.").body());
  }

  @Test
  void aTitleMadeByAProgramIsNoTitle() throws IOException {
    SourceDocument found =
        document("a.html", "<html><head><title>documento1.docx</title></head><body><p>Testo.</p>");

    assertEquals("Testo.", found.title());
    assertNull(found.date());
  }

  @Test
  void aTagInMarkdownIsNoTextAndOneThatBreaksTheLinePartsTheWords() throws IOException {
    SourceDocument found =
        document(
            "a.md",
            """
            Prima riga<br>seconda <b>ri</b>ga.<BR />Terza.

            | a | b |
            |---|---|
            | uno<br/>due | tre |
            """);

    assertEquals("Prima riga seconda riga. Terza.\n\na | b\n\nuno due | tre", found.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Primo paragrafo.", "* Primo", "'Primo'"})
  void textBetweenTwoRulesIsNoFrontMatter(String first) throws IOException {
    SourceDocument found = document("a.md", "---\n\n" + first + "\n\n---\n\nSecondo.\n");

    assertTrue(found.body().contains("Primo"), found.body());
    assertTrue(found.body().endsWith("Secondo."), found.body());
  }
}
