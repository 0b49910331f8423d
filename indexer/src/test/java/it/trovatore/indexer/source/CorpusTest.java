package it.trovatore.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  @TempDir private Path folder;

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "testo");
  }

  private Set<String> paths(Path... folders) {
    return Corpus.of(List.of(folders)).list().files().keySet();
  }

  @Test
  void filesAreKnownByTheirPathBelowTheFolder() throws IOException {
    write("a.txt");
    write("sotto/cartella/b c.md");

    assertEquals(Set.of("a.txt", "sotto/cartella/b c.md"), paths(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void howDeepFoldersLieTakesNoMoreOpenFiles() throws Exception {
    write("a/".repeat(400) + "a.txt");
    Process walking =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -n 350 && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Walking.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("1", said.strip());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatIsNoTextIsToldAsSuch() throws Exception {
    String names = "mkdir \"$(printf 'c\\340')\" && : > a.txt && : > \"$(printf 'c\\340/b.txt')\"";
    String more = " && : > \"$(printf 'citt\\340.txt')\"";
    Process shell = new ProcessBuilder("sh", "-c", names + more).directory(folder.toFile()).start();
    assertEquals(0, shell.waitFor());
    Corpus corpus = Corpus.of(List.of(folder));
    Listing listing = corpus.list();

    assertEquals(Set.of("a.txt"), listing.files().keySet());
    assertEquals(Set.of("c\ufffd", "citt\ufffd.txt"), listing.problems().keySet());
    assertTrue(
        listing.problems().values().stream().allMatch(p -> p.message().contains("UTF-8")),
        listing.problems().toString());
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "citt*")) {
      assertTrue(corpus.look(List.of(entries.iterator().next())).isEmpty(), "a walk tells");
    }
  }

  @Test
  void singleFilesAreFoundAsAWalkFindsThem() throws IOException {
    Path file = write("sotto/a.txt");
    write("sotto/b.txt");
    Corpus corpus = Corpus.of(List.of(folder));
    List<Path> locations =
        List.of(
            file, folder.resolve("mai.txt"), folder.resolve(".git/config"), Path.of("/altrove"));
    Glance glance = corpus.look(locations).orElseThrow();

    assertEquals(Set.of("sotto/a.txt", "mai.txt"), glance.paths());
    assertEquals(Set.of("sotto/a.txt"), glance.files().keySet());
    assertEquals(corpus.list().files().get("sotto/a.txt"), glance.files().get("sotto/a.txt"));
  }

  @Test
  void aFileThatLooksGoneButMayNotBeIsLeftToAWalk() throws IOException {
    write("a.txt");
    write("sotto/b.txt.meta.yaml");
    Corpus corpus = Corpus.of(List.of(folder));
    for (String path :
        List.of("sotto", "sparita/c.txt", "a.txt.meta.yaml", "sotto/b.txt", "e\u0301.txt")) {
      assertEquals(Optional.empty(), corpus.look(List.of(folder.resolve(path))), path);
    }
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("sotto/b.txt.meta.yaml"));
    Files.delete(folder.resolve("sotto"));
    assertEquals(Optional.empty(), corpus.look(List.of(folder.resolve("a.txt"))), "bare");
  }

  @Test
  void hiddenAndTemporaryFilesAreLeftOut() throws IOException {
    for (String name :
        List.of(
            ".nascosto",
            ".git/config",
            "~$relazione.docx",
            ".relazione.txt.swp",
            "a.txt~",
            "b.tmp",
            "c.pdf.part",
            "d.pdf.crdownload",
            ".~lock.e.odt#",
            "Thumbs.db")) {
      write(name);
    }
    write("visibile.txt");

    assertEquals(Set.of("visibile.txt"), paths(folder));
  }

  @Test
  void onlyTheReadmeAtTheTopIsLeftOut() throws IOException {
    write("README.md");
    write("sotto/README.md");

    assertEquals(Set.of("sotto/README.md"), paths(folder));
  }

  @Test
  void pathsAreNfcEvenWhereTheDiskHasNfd() throws IOException {
    write("perche\u0301.txt");

    Corpus corpus = Corpus.of(List.of(folder));
    assertEquals(Set.of("perch\u00e9.txt"), corpus.list().files().keySet());
    Path resolved = corpus.resolve("perch\u00e9.txt").orElseThrow();
    assertEquals("testo", Files.readString(resolved));
  }

  @Test
  void aFileWhoseNameDiffersInItsNormalFormAloneIsTold() throws IOException {
    write("perch\u00e9.txt");
    write("perche\u0301.txt");
    write("citt\u00e0/a.txt");
    write("citta\u0300/a.txt");
    Path only = write("citta\u0300/b.txt");
    Files.createSymbolicLink(folder.resolve("citta\u0300/perch\u00e9.txt"), Path.of("nulla"));

    Corpus corpus = Corpus.of(List.of(folder));
    Listing listing = corpus.list();
    assertEquals(
        Set.of("perch\u00e9.txt", "citt\u00e0/a.txt", "citt\u00e0/b.txt"),
        listing.files().keySet());
    assertEquals(
        Set.of("perche\u0301.txt", "citta\u0300/a.txt", "citta\u0300/perch\u00e9.txt"),
        listing.problems().keySet());
    for (CorpusFile file : listing.files().values()) {
      assertEquals(
          Optional.of(file.location().toRealPath()), corpus.resolve(file.path()), file.path());
    }
    assertEquals(Optional.of(only.toRealPath()), corpus.resolve("citt\u00e0/b.txt"));
  }

  @Test
  void aFileIsHeldInEitherNormalForm() throws IOException {
    write("citta\u0300/perche\u0301.txt");
    write("c\u00e8.txt");

    Corpus corpus = Corpus.of(List.of(folder));
    assertTrue(corpus.holds("citt\u00e0/perch\u00e9.txt"));
    assertTrue(corpus.holds("c\u00e8.txt"));
    assertFalse(corpus.holds("perch\u00e9.txt"));
  }

  @Test
  void ofSeveralFoldersEachPutsItsUniqueNameBefore() throws IOException {
    write("uno/testi/a.txt");
    write("due/testi/a.txt");
    write("tre/altro/b.txt");

    Corpus corpus =
        Corpus.of(
            List.of(
                folder.resolve("uno/testi"),
                folder.resolve("due/testi"),
                folder.resolve("tre/altro")));
    assertEquals(
        Set.of("testi/a.txt", "testi-2/a.txt", "altro/b.txt"), corpus.list().files().keySet());
    assertEquals(
        Optional.of(folder.toRealPath().resolve("due/testi/a.txt")),
        corpus.resolve("testi-2/a.txt"));
  }

  @Test
  void linksBelowTheFolderAreNotFollowed() throws IOException {
    Path outside = write("fuori/segreto.txt");
    write("dentro/a.txt");
    Path inside = folder.resolve("dentro");
    Files.createSymbolicLink(inside.resolve("link.txt"), outside);
    Files.createSymbolicLink(inside.resolve("cartella"), outside.getParent());
    Files.createSymbolicLink(inside.resolve("giro"), inside);

    Corpus corpus = Corpus.of(List.of(inside));
    Files.createSymbolicLink(inside.resolve("vuoto"), folder.resolve("mai esistito"));
    Listing listing = corpus.list();
    assertEquals(Set.of("a.txt"), listing.files().keySet());
    assertEquals(Set.of("link.txt", "cartella", "vuoto"), listing.problems().keySet());
    for (String path : List.of("link.txt", "cartella/segreto.txt", "giro/a.txt")) {
      assertEquals(Optional.empty(), corpus.resolve(path), path);
    }
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("vera/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("vera"));

    Corpus corpus = Corpus.of(List.of(link));
    assertEquals(Set.of("a.txt"), corpus.list().files().keySet());
    assertTrue(corpus.resolve("a.txt").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        ".",
        "..",
        "../fuori.txt",
        "sotto/../../fuori.txt",
        "sotto/../a.txt",
        "./a.txt",
        "/etc/passwd",
        "a.txt/",
        "//a.txt",
        "a.txt\u0000",
        "\u0000",
        "sotto",
        "manca.txt",
        ".nascosto",
        "README.md",
        "C:\\a.txt",
        "..\\fuori.txt",
        "sotto//b.txt"
      })
  void nothingButDocumentsIsResolved(String path) throws IOException {
    write("dentro/a.txt");
    write("dentro/sotto/b.txt");
    write("dentro/.nascosto");
    write("dentro/README.md");
    write("fuori.txt");

    assertEquals(Optional.empty(), Corpus.of(List.of(folder.resolve("dentro"))).resolve(path));
  }

  @Test
  void aMissingFolderIsNamedWithTheRemedy() {
    Corpus corpus = Corpus.of(List.of(folder.resolve("manca")));

    CorpusException e = assertThrows(CorpusException.class, corpus::list);
    assertTrue(String.valueOf(e.getMessage()).contains("manca"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("--corpus"), e.getMessage());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Corpus corpus = Corpus.of(List.of(write("a.txt")));

    assertThrows(CorpusException.class, corpus::list);
  }

  @Test
  void aFolderThatCannotBeLookedIntoHidesWhatIsInIt() throws IOException {
    write("chiusa/a.txt");
    write("aperta/b.txt");
    Path closed = folder.resolve("chiusa");
    Assumptions.assumeTrue(closed.toFile().setReadable(false));
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
      Listing listing = Corpus.of(List.of(folder)).list();
      assertEquals(Map.of("chiusa/", "permesso negato"), listing.unreadable());
      assertTrue(listing.hides("chiusa/a.txt"));
      assertEquals(Set.of("aperta/b.txt"), listing.files().keySet());
    } finally {
      assertTrue(closed.toFile().setReadable(true));
    }
  }
}
