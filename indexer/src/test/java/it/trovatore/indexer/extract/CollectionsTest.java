package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold many documents. */
class CollectionsTest extends ExtractionOfFiles {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eachMemberOfAZipIsADocumentAndBadOnesAreNamed() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("città/a.txt", utf8("Uno."));
    members.put("b.md", utf8("# Due\n\nTesto."));
    members.put("vuoto.txt", new byte[0]);
    members.put("__MACOSX/._a.txt", utf8("Scarto."));
    members.put("rotto.pdf", utf8("%PDF-1.7\nnulla"));

    Extraction extraction = extract("a.zip", OfficeFiles.zipOfBytes(members));

    assertEquals(List.of("a.zip!/città/a.txt", "a.zip!/b.md"), ids());
    assertEquals("a.zip", documents().getFirst().file());
    assertEquals("md", documents().getLast().format());
    assertEquals("zip", extraction.format());
    assertEquals(List.of(Problem.Kind.EMPTY, Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("«vuoto.txt»"));
    assertTrue(extraction.problems().getLast().detail().contains("«rotto.pdf»"));
  }

  /** An index takes no term of more than 32,766 bytes, and an address even fewer. */
  @Test
  void veryLongIdsAreBoundedAndStayDifferent() throws IOException {
    String key = "è".repeat(32_000);

    extract("a.jsonl", record(key + 1) + record(key + 2));
    assertBounded("a.jsonl#è", 2);
    extract("a.csv", "id,text\n" + key + "1,Uno.\n" + key + "2,Due.\n");
    assertBounded("a.csv#è", 2);
    extract(
        "a.rss",
        "<rss><channel><item><title>Uno</title><guid>" + key + "</guid></item></channel></rss>");
    assertBounded("a.rss#è", 1);
    extract("a.zip", OfficeFiles.zip(Map.of("è/".repeat(10_000) + "a.txt", "Testo.")));
    assertBounded("a.zip!/è/è", 1);
  }

  private static String record(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"Uno.\"}\n";
  }

  private void assertBounded(String beginning, int count) {
    assertEquals(count, ids().stream().distinct().count());
    for (String id : ids()) {
      assertTrue(id.startsWith(beginning) && utf8(id).length < 600, id);
    }
  }

  @Test
  void aVeryLongIdThatIsThereAlreadyIsNamedInShort() throws IOException {
    String record = record("x".repeat(33_000));

    Extraction extraction = extract("a.jsonl", record + record);

    assertEquals(1, documents().size());
    String detail = extraction.problems().getFirst().detail();
    assertTrue(detail.startsWith("riga 2: l'id «xxx") && detail.length() < 200, detail);
  }

  @Test
  void whatIsLeftOutOfAZipIsNamed() throws IOException {
    Extraction extraction =
        extract(
            "a.zip",
            zipWithLinks(
                Map.of("link.txt", "/etc/passwd", "sotto/su.txt", "../../a.txt", "dentro", "b"),
                "../fuori.txt",
                "a/../b.txt",
                "/b/c.txt"));

    assertEquals(List.of("a.zip!/b/c.txt"), ids());
    assertEquals(
        Set.of(
            "«../fuori.txt»: ha «..» nel percorso, e non viene letto",
            "«a/../b.txt»: ha «..» nel percorso, e non viene letto",
            "«link.txt»: è un collegamento fuori dall'archivio: non viene seguito",
            "«sotto/su.txt»: è un collegamento fuori dall'archivio: non viene seguito"),
        Set.copyOf(details(extraction)));
  }

  private static byte[] zipWithLinks(Map<String, String> links, String... files)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (String file : files) {
        zip.putArchiveEntry(new ZipArchiveEntry(file));
        zip.write(utf8("Testo."));
        zip.closeArchiveEntry();
      }
      for (Map.Entry<String, String> link : links.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(link.getKey());
        entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
        zip.putArchiveEntry(entry);
        zip.write(utf8(link.getValue()));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsLeftOutOfATarIsNamed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      link(tar, "fuori.txt", TarConstants.LF_SYMLINK, "../altrove.txt");
      link(tar, "dentro.txt", TarConstants.LF_SYMLINK, "./sotto/../sotto/a.txt");
      link(tar, "doppio.txt", TarConstants.LF_LINK, "sotto/a.txt");
      link(tar, "perso.txt", TarConstants.LF_LINK, "sotto/b.txt");
      link(tar, "pipa", TarConstants.LF_FIFO, "");
      TarArchiveEntry entry = new TarArchiveEntry("sotto/a.txt");
      entry.setSize(6);
      tar.putArchiveEntry(entry);
      tar.write(utf8("Testo."));
      tar.closeArchiveEntry();
    }

    Extraction extraction = extract("a.tar", bytes.toByteArray());

    assertEquals(List.of("a.tar!/sotto/a.txt"), ids());
    assertEquals(
        List.of(
            "«pipa»: non è un file: è una pipe o un dispositivo",
            "«fuori.txt»: è un collegamento fuori dall'archivio: non viene seguito",
            "«perso.txt»: è un collegamento fuori dall'archivio: non viene seguito"),
        details(extraction));
  }

  private static void link(TarArchiveOutputStream tar, String name, byte kind, String to)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName(to);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  @Test
  void archivesWithinArchivesEndSomewhere() throws IOException {
    byte[] content = utf8("In fondo.");
    for (int i = 1; i <= 11; i++) {
      content = OfficeFiles.zipOfBytes(Map.of(i == 1 ? "a.txt" : (i - 1) + ".zip", content));
      if (i == 10) {
        assertEquals(
            "In fondo.", document("10.zip", content).body(), "ten archives are still unpacked");
      }
    }

    assertRejected(Problem.Kind.BOMB, "11.zip", content);
  }

  @Test
  void aZipCutShortOrEmptySaysSo() throws IOException {
    byte[] zip = OfficeFiles.zip(Map.of("a.txt", "Testo. ".repeat(200)));

    assertRejected(Problem.Kind.DAMAGED, "a.zip", Arrays.copyOf(zip, zip.length / 2));
    assertRejected(Problem.Kind.EMPTY, "b.zip", OfficeFiles.zip(Map.of()));
  }

  @Test
  void whatIsCompressedStandsForTheFile() throws IOException {
    SourceDocument found = document("a.md.gz", OfficeFiles.gzip(utf8("# Il pane\n\nFarina.")));

    assertEquals("a.md.gz", found.id());
    assertEquals("Il pane", found.title());
    assertEquals("md", found.format());
  }

  @Test
  void compressedRecordsAndTarArchivesAreUnpacked() throws IOException {
    extract(
        "a.jsonl.gz",
        OfficeFiles.gzip(utf8("{\"id\":\"x\",\"text\":\"Uno.\"}\n{\"text\":\"Due.\"}\n")));
    assertEquals(List.of("a.jsonl.gz#x", "a.jsonl.gz#2"), ids());

    byte[] tar = OfficeFiles.tar(Map.of("d/a.txt", utf8("Testo.")));
    assertEquals("b.tgz!/d/a.txt", document("b.tgz", OfficeFiles.gzip(tar)).id());
  }

  @Test
  void aCompressedFileCutShortIsDamaged() throws IOException {
    byte[] whole = OfficeFiles.gzip(utf8("Una riga che non si ripete mai. ".repeat(500)));

    assertRejected(Problem.Kind.DAMAGED, "a.txt.gz", Arrays.copyOf(whole, whole.length - 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void rowsUnderATitleAreDocuments(String delimiter) throws IOException {
    String table =
        """
        id;Titolo;Testo;Data;Autore;Tags
        1;Il pane;"Farina
        e acqua.";02/03/2024;Anna Bianchi;uno
        2;Il sale;Dal mare.;;;
        """
            .replace(";", delimiter);

    Extraction extraction = extract("a.csv", table);

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("a.csv#1", "a.csv#2"), ids());
    SourceDocument first = documents().getFirst();
    assertEquals("Il pane", first.title());
    assertEquals("Farina e acqua.", first.body());
    assertEquals(LocalDate.of(2024, 3, 2), first.date());
    assertEquals("Anna Bianchi", first.author());
    assertEquals(List.of("uno"), first.tags());
    assertNull(documents().getLast().date());
  }

  @Test
  void aBadRowCostsOnlyItself() throws IOException {
    Extraction extraction =
        extract("a.csv", "title,text\nUno,Testo.\nDue,Testo,di,troppo\nTre,Altro.\n");

    assertEquals(List.of("Uno", "Tre"), documents().stream().map(SourceDocument::title).toList());
    assertEquals(List.of(Problem.Kind.BAD_RECORD), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().startsWith("riga 3:"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedWithItsRow() throws IOException {
    Extraction extraction = extract("a.csv", "title,text\nUno,Testo.\nDue,\"mai chiuso\n");

    assertEquals(List.of("Uno"), documents().stream().map(SourceDocument::title).toList());
    assertEquals(List.of(Problem.Kind.DAMAGED), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().startsWith("riga 3"));
  }

  @Test
  void aTableWithoutTitlesIsOneDocument() throws IOException {
    SourceDocument found = document("spese.csv", "Voce;Importo\nAffitto;800\n");

    assertEquals("spese", found.title());
    assertEquals("Voce | Importo\n\nAffitto | 800", found.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Titolo,Testo\n", "Titolo,Testo", "Titolo,Testo\n,\n,\n"})
  void aTableWithAHeaderAloneIsEmpty(String table) throws IOException {
    assertRejected(Problem.Kind.EMPTY, "a.csv", table);
  }

  @Test
  void ofColumnsWithTheSameNameTheFirstCountsAndTheOthersAreTold() throws IOException {
    Files.writeString(folder().resolve("a.csv.mapping.yaml"), "text: Note\n");
    Extraction extraction =
        extract("a.csv", "Titolo,Note,Note,Titolo,Altro,Altro\nIl pane,Uno.,Due.,Tre,4,5\n");

    assertEquals("Il pane", documents().getFirst().title());
    assertEquals("Uno.", documents().getFirst().body());
    assertEquals(
        List.of(
            "intestazione: la colonna «Note» c'è più di una volta, e vale solo la prima",
            "intestazione: la colonna «Titolo» c'è più di una volta, e vale solo la prima"),
        details(extraction));
  }

  @Test
  void aMappingSaysWhichColumnIsWhichField() throws IOException {
    Files.writeString(
        folder().resolve("a.csv.mapping.yaml"), "title: Oggetto\ntext: [Domanda, Risposta]\n");

    SourceDocument found =
        document("a.csv", "Oggetto,Domanda,Risposta\nIl pane,Come si fa?,Con la farina.\n");

    assertEquals("Il pane", found.title());
    assertEquals("Come si fa?\n\nCon la farina.", found.body());
  }

  @Test
  void aColumnOfAMappingThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    String mapping = "title: Ogetto\ntext: [Domanda, Risp]\nautori: {}\ntitel: Domanda\n";
    Files.writeString(folder().resolve("a.csv.mapping.yaml"), mapping);
    Files.writeString(folder().resolve("b.jsonl.mapping.yaml"), mapping);
    List<String> faults =
        List.of(
            "autori: «{}» non va bene: è il nome di una colonna o un elenco di nomi",
            "il campo «titel» non esiste; quelli possibili sono: id, title, text, date, author,"
                + " tags, language, description, url, source",
            "title: «Ogetto» non c'è; ci sono «Oggetto», «Domanda»",
            "text: «Risp» non c'è; ci sono «Oggetto», «Domanda»");

    Extraction table = extract("a.csv", "Oggetto,Domanda\nIl pane,Come si fa?\n");
    assertEquals("Come si fa?", documents().getFirst().body());
    assertEquals(faults.stream().map("a.csv.mapping.yaml: "::concat).toList(), details(table));

    Extraction lines =
        extract(
            "b.jsonl",
            "{\"Oggetto\":\"Il pane\",\"Domanda\":\"Come si fa?\"}\n{\"Domanda\":\"Perché?\"}\n");
    assertEquals(2, documents().size());
    assertEquals(faults.stream().map("b.jsonl.mapping.yaml: "::concat).toList(), details(lines));
  }

  @Test
  void aColumnThatOneTableOfAnArchiveHasIsThere() throws IOException {
    Files.writeString(
        folder().resolve("a.zip.mapping.yaml"), "title: [Oggetto, Titolo]\ntext: Domanda\n");
    Map<String, String> members = new LinkedHashMap<>();
    members.put("a.csv", "Oggetto,Domanda\nIl pane,Come si fa?\n");
    members.put("b.csv", "Titolo,Domanda\nIl sale,Come si fa?\n");

    assertEquals(List.of(), extract("a.zip", OfficeFiles.zip(members)).problems());
    members.remove("b.csv");
    assertEquals(
        List.of("a.zip.mapping.yaml: title: «Titolo» non c'è; ci sono «Oggetto», «Domanda»"),
        details(extract("a.zip", OfficeFiles.zip(members))));
  }

  private static List<String> details(Extraction extraction) {
    return extraction.problems().stream().map(Problem::detail).toList();
  }

  @Test
  void theMappingBesideAnArchiveHoldsForTheTablesInIt() throws IOException {
    byte[] table = utf8("Oggetto,Domanda\nIl pane,Come si fa?\n");
    for (String name : List.of("a.csv.gz", "b.zip")) {
      Files.writeString(
          folder().resolve(name + ".mapping.yaml"), "title: Oggetto\ntext: Domanda\n");
      SourceDocument found =
          document(
              name,
              name.endsWith(".gz")
                  ? OfficeFiles.gzip(table)
                  : OfficeFiles.zipOfBytes(Map.of("a.csv", table)));

      assertEquals("Il pane", found.title());
      assertEquals("Come si fa?", found.body());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theMappingBesideATableInAnArchiveHoldsForItAlone(boolean zipped) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("dati/a.csv", utf8("Oggetto,Domanda\nIl pane,Come si fa?\n"));
    members.put("dati/a.csv.mapping.yaml", utf8("title: Oggetto\ntext: Domanda\n"));
    members.put("dati/b.csv", utf8("Oggetto,Domanda\nIl sale,Da dove viene?\n"));
    members.put("c.csv.mapping.yaml", utf8("title: Oggetto\n"));

    Extraction extraction =
        extract("a", zipped ? OfficeFiles.zipOfBytes(members) : OfficeFiles.tar(members));

    assertEquals(List.of(), extraction.problems());
    assertEquals(List.of("a!/dati/a.csv#2", "a!/dati/b.csv", "a!/c.csv.mapping.yaml"), ids());
    SourceDocument found = documents().getFirst();
    assertEquals("Il pane", found.title());
    assertEquals("Come si fa?", found.body());
  }

  @Test
  void theMappingInAnArchiveGoesBeforeTheOneBesideTheArchive() throws IOException {
    Files.writeString(folder().resolve("a.zip.mapping.yaml"), "title: Domanda\n");
    Map<String, String> members = new LinkedHashMap<>();
    members.put("a.csv.mapping.yaml", "title: Oggetto\ntext: Domanda\n");
    members.put("a.csv", "Oggetto,Domanda\nIl pane,Come si fa?\n");
    byte[] inner = OfficeFiles.zip(members);

    for (byte[] zip : List.of(inner, OfficeFiles.zipOfBytes(Map.of("b.zip", inner)))) {
      assertEquals("Il pane", document("a.zip", zip).title());
    }
  }

  @Test
  void theMetadataInAnArchiveAreThoseOfTheFileBesideThem() throws IOException {
    Files.writeString(
        folder().resolve("a.zip.meta.yaml"), "title: Tutti\nauthor: Ugo Neri\ntags: [pane]\n");

    SourceDocument found =
        document(
            "a.zip",
            OfficeFiles.zip(
                Map.of(
                    "a.txt", "Testo.", "a.txt.meta.yaml", "title: Il pane\nauthor: Anna Rossi")));

    assertEquals("Il pane", found.title());
    assertEquals("Anna Rossi", found.author());
    assertEquals(List.of("pane"), found.tags());
  }

  @Test
  void aBadMappingOrBadMetadataInAnArchiveIsNamed() throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("a.csv", "title\nUno\n");
    members.put("a.csv.mapping.yaml", "solo parole");
    members.put("b.txt", "Testo.");
    members.put("b.txt.meta.json", "{");

    Extraction extraction = extract("a.zip", OfficeFiles.zip(members));

    assertEquals(List.of("a.zip!/b.txt"), ids());
    assertEquals(
        List.of(
            "«a.csv»: a.csv.mapping.yaml: mancano campi come «title: …»",
            "«b.txt»: b.txt.meta.json: non è YAML valido"),
        details(extraction));
  }

  @Test
  void aTarCutShortGivesWhatItHasAndIsReported() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.csv", utf8("Oggetto\nIl pane\n"));
    members.put("a.csv.mapping.yaml", utf8("title: Oggetto\n"));
    members.put("b.txt", utf8("Testo. ".repeat(400)));
    byte[] tar = OfficeFiles.tar(members);

    Extraction extraction = extract("a.tar", Arrays.copyOf(tar, 5 * 512));

    assertEquals("a.tar!/a.csv#2", documents().getFirst().id());
    assertEquals(Set.of(Problem.Kind.DAMAGED), Set.copyOf(kinds(extraction)));
  }

  @Test
  void theCharsetOfATableIsFound() throws IOException {
    byte[] table =
        "titolo;testo\nCittà;Perché no, più caffè.\n".getBytes(Charset.forName("IBM850"));

    assertEquals("Perché no, più caffè.", document("a.csv", table).body());
  }

  @Test
  void theEntriesOfAFeedAreDocuments() throws IOException {
    SourceDocument rss =
        document(
            "a.rss",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Il giornale</title>
            <item><title>Il pane</title><guid>p1</guid><dc:creator>Anna Bianchi</dc:creator>
            <pubDate>Fri, 01 Mar 2024 10:00:00 +0100</pubDate><category>cucina</category>
            <description>Breve.</description>
            <content:encoded><![CDATA[<p>Farina &egrave; poco.</p><p>Acqua.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertEquals("a.rss#p1", rss.id());
    assertEquals("Il pane", rss.title());
    assertEquals("Farina è poco.\n\nAcqua.", rss.body());
    assertEquals("Anna Bianchi", rss.author());
    assertEquals(LocalDate.of(2024, 3, 1), rss.date());
    assertEquals(List.of("cucina"), rss.tags());

    SourceDocument atom =
        document(
            "a.xml",
            """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
            <entry><title>Il sale</title><id>urn:1</id><updated>2024-03-02T08:00:00Z</updated>
            <author><name>Ugo Neri</name></author><summary>Dal mare.</summary></entry></feed>
            """);
    assertEquals("Il sale", atom.title());
    assertEquals("Dal mare.", atom.body());
    assertEquals("Ugo Neri", atom.author());
    assertEquals("rss", atom.format());
  }

  @Test
  void ofAWordpressExportThePublishedPostsAreRead() throws IOException {
    SourceDocument found =
        document(
            "blog.xml",
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <item><title>Il pane</title><dc:creator>anna</dc:creator>
            <content:encoded><![CDATA[Primo [gallery ids="1"] capoverso.

            Secondo.]]></content:encoded><wp:post_id>7</wp:post_id>
            <wp:post_date>2024-03-02 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
            <wp:status>publish</wp:status></item>
            <item><title>Bozza</title><wp:post_type>post</wp:post_type>
            <wp:status>draft</wp:status></item>
            <item><title>foto</title><wp:post_type>attachment</wp:post_type>
            <wp:status>inherit</wp:status></item>
            </channel></rss>
            """);

    assertEquals("blog.xml#7", found.id());
    assertEquals("wxr", found.format());
    assertEquals("Primo capoverso.\n\nSecondo.", found.body());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
  }

  @Test
  void idsStandInAddressesWithoutEmptyNamesAndDots() throws IOException {
    String feed =
        "<rss><channel><item><title>Uno</title><guid>https://example.it//a/../b?p=1</guid></item>"
            + "</channel></rss>";

    assertEquals("a.rss#https:/example.it/a/_/b?p=1", document("a.rss", feed).id());
    assertEquals(
        "a.zip!/a/b.txt", document("a.zip", OfficeFiles.zip(Map.of("a//b.txt", "Testo."))).id());
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void entriesThatShareOneKeyAreCountedOnWithoutTryingEveryNumber() throws IOException {
    int count = 60_000;
    String entry = "<item><title>Uno</title><guid>x</guid></item>\n";

    extract("a.rss", "<rss><channel>" + entry.repeat(count) + "</channel></rss>");

    assertEquals(count, ids().stream().distinct().count());
    assertEquals(List.of("a.rss#x", "a.rss#x-2", "a.rss#x-3"), ids().subList(0, 3));
    assertEquals("a.rss#x-" + count, ids().getLast());
  }

  @Test
  void aFeedCutShortGivesWhatItHasAndIsReported() throws IOException {
    Extraction extraction =
        extract(
            "a.rss",
            "<?xml version=\"1.0\"?><rss><channel><item><title>Uno</title><description>Testo."
                + "</description></item><item><title>Du");

    assertEquals("Uno", documents().getFirst().title());
    assertTrue(kinds(extraction).contains(Problem.Kind.DAMAGED));
  }
}
