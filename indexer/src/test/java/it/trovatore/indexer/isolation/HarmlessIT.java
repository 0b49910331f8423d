package it.trovatore.indexer.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.source.Corpus;
import it.trovatore.indexer.source.CorpusFile;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to do harm, read as the program reads them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HarmlessIT {
  private static final int LOOPBACK_PATIENCE_MILLIS = 1;

  @TempDir private Path folder;
  private final List<SourceDocument> documents = new ArrayList<>();
  private final IsolatedExtractor extractor =
      new IsolatedExtractor(new ExtractionLimits(Duration.ofSeconds(60), 128));

  @AfterEach
  void theNextFileIsReadAndNoChildIsLeft() throws Exception {
    documents.clear();
    assertEquals(List.of(), extract("buono.txt", "Un testo buono.").problems());
    assertEquals("Un testo buono.", documents.getFirst().body());
    extractor.close();
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      child.onExit().get();
    }
  }

  private Extraction extract(String name, String text) throws IOException {
    return extract(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Extraction extract(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return extract(name);
  }

  private Extraction extract(String name) {
    CorpusFile file =
        Objects.requireNonNull(Corpus.of(List.of(folder)).list().files().get(name), name);
    return extractor.extract(file, documents::add);
  }

  private void assertNothingSays(String text) {
    for (SourceDocument document : documents) {
      assertFalse(document.toString().contains(text), document.toString());
    }
  }

  @Test
  void aDocumentThatExpandsWithoutEndIsNamedABomb() throws IOException {
    byte[] document =
        Bombs.docx(out -> Bombs.repeat(out, "<w:p><w:r><w:t>bum</w:t></w:r></w:p>", 60 << 20));

    assertEquals(
        List.of(new Problem(Problem.Kind.BOMB, "si espande oltre 100 volte")),
        extract("bomba.docx", document).problems());
    assertEquals(List.of(), documents);
  }

  @Test
  void aThousandArchivesInOneAnotherAreNamedABomb() throws IOException {
    List<Problem> problems = extract("matrioska.zip", Bombs.nested(1_000)).problems();

    assertEquals(1, problems.size());
    assertEquals(Problem.Kind.BOMB, problems.getFirst().kind());
    assertTrue(
        problems.getFirst().detail().endsWith("più di 10 archivi l'uno nell'altro"),
        problems.toString());
  }

  @Test
  void entitiesThatMultiplyCostTheirFile() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ahahahahah\">");
    for (int i = 1; i <= 12; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append("]>");

    Extraction docx = extract("a.docx", Bombs.docx(laughs.toString(), "&a12;"));
    Extraction odt = extract("a.odt", Bombs.odt(laughs.toString(), "&a12;"));

    assertNothingSays("ahahahahahahahahahah");
    assertFalse(docx.problems().isEmpty() && documents.isEmpty());
    assertFalse(odt.problems().isEmpty() && documents.isEmpty());
  }

  @Test
  void externalEntitiesAreNeitherReadNorFetched() throws IOException {
    Path secret = Files.createTempFile(folder, ".segreto", "");
    Files.writeString(secret, "parola d'ordine");
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(LOOPBACK_PATIENCE_MILLIS);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      for (String target : List.of(secret.toUri().toString(), address)) {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + target + "\">]>";
        String subset = "<!DOCTYPE x SYSTEM \"" + target + "\">";
        for (String prologue : List.of(entity, subset)) {
          String use = prologue.equals(entity) ? "&e;" : "";
          extract("a.docx", Bombs.docx(prologue, "Prima " + use));
          extract("a.odt", Bombs.odt(prologue, "Prima " + use));
          extract("a.xml", "<?xml version=\"1.0\"?>" + prologue + "<x>Prima " + use + "</x>");
        }
        extract(
            "a.html",
            "<html><base href='"
                + target
                + "'><link rel=stylesheet href='"
                + target
                + "'>"
                + "<body><p>Prima</p><iframe src='"
                + target
                + "'></iframe><img src='"
                + target
                + "'><object data='"
                + target
                + "'></object></body></html>");
        extract(
            "b.docx",
            Bombs.zip(
                Map.of(
                    "[Content_Types].xml", Bombs.CONTENT_TYPES,
                    "_rels/.rels", Bombs.relationships("word/document.xml"),
                    "word/document.xml", Bombs.wordDocument("", "Prima"),
                    "word/_rels/document.xml.rels", Bombs.external(target))));
      }
      assertThrows(SocketTimeoutException.class, server::accept);
    }
    assertNothingSays("ordine");
    assertTrue(documents.stream().anyMatch(found -> found.body().contains("Prima")));
  }

  @Test
  void linksOutOfTheFolderAreNoFiles() throws IOException {
    Path outside = Files.createTempDirectory("fuori");
    try {
      Path secret = Files.writeString(outside.resolve("segreto.txt"), "parola d'ordine");
      Path corpus = Files.createDirectory(folder.resolve("corpus"));
      Files.createSymbolicLink(corpus.resolve("file.txt"), secret);
      Files.createSymbolicLink(corpus.resolve("cartella"), outside);
      Files.writeString(corpus.resolve("vero.txt"), "Testo.");

      assertEquals(Set.of("vero.txt"), Corpus.of(List.of(corpus)).list().files().keySet());
    } finally {
      Workspace.delete(outside);
    }
  }

  @Test
  void elementsInOneAnotherWithoutEndCostTheirFile() throws IOException {
    extract("a.html", "<html><body>" + "<div>".repeat(100_000) + "fondo");
    extract("a.md", "> ".repeat(100_000) + "fondo");
    extract("a.docx", Bombs.docx("", "<w:p>".repeat(100_000)));
    extract("a.odt", Bombs.odt("", "<text:section>".repeat(100_000)));
  }

  @Test
  void aTextOfOneEndlessLineCostsItself() throws IOException {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(folder.resolve("riga.txt"))) {
      for (int i = 0; i < 63; i++) {
        out.write(piece);
      }
    }

    assertEquals(
        List.of(new Problem(Problem.Kind.OUT_OF_MEMORY, "128 MB")), extract("riga.txt").problems());
  }

  @Test
  void aPdfWhosePagesContainThemselvesEnds() throws IOException {
    String pdf =
        """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 /Parent 2 0 R >>
        endobj
        trailer
        << /Root 1 0 R /Size 3 >>
        %%EOF
        """;

    assertFalse(extract("ciclo.pdf", pdf).problems().isEmpty());
    assertEquals(List.of(), documents);
  }
}
