package it.trovatore.indexer.extract.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Archives and what is compressed: each member is a document of its own. */
class ArchivesTest extends ExtractionOfFiles {

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
}
