package it.trovatore.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.search.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  @TempDir private Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines));
  }

  private void ignore(String below, String... lines) throws IOException {
    write(below + ".trovatoreignore", lines);
  }

  private Corpus corpus(Selection selection) {
    return Corpus.of(List.of(new CorpusFolder(folder, null)), selection);
  }

  private Set<String> paths() {
    return corpus(Selection.ALL).list().files().keySet();
  }

  private Set<String> paths(List<String> include, List<String> exclude) {
    return corpus(new Selection(Globs.of(include), Globs.of(exclude))).list().files().keySet();
  }

  @Test
  void whatAnIgnoreFileMatchesIsLeftOutBelowItsFolder() throws IOException {
    for (String path : List.of("a.txt", "a.bak", "x/b.bak", "x/bozze/c.txt", "x/d.txt", "bozze")) {
      write(path);
    }
    ignore("", "# copie", "*.bak", "", "bozze/");

    assertEquals(Set.of("a.txt", "x/d.txt", "bozze"), paths());
  }

  @Test
  void aPatternWithASlashHoldsFromItsOwnFolder() throws IOException {
    for (String path : List.of("x/a.txt", "x/y/a.txt", "x/x/a.txt", "x/y/z/b.txt", "a.txt")) {
      write(path);
    }
    ignore("x/", "/a.txt", "y/**/b.txt");

    assertEquals(Set.of("x/y/a.txt", "x/x/a.txt", "a.txt"), paths());
  }

  @Test
  void theInnermostFileThatSpeaksOfANameDecides() throws IOException {
    for (String path : List.of("a.pdf", "x/a.pdf", "x/y/a.pdf", "x/y/b.pdf")) {
      write(path);
    }
    ignore("", "*.pdf");
    ignore("x/", "!*.pdf");
    ignore("x/y/", "b.*");

    assertEquals(Set.of("x/a.pdf", "x/y/a.pdf"), paths());
  }

  @Test
  void theLastLineDecidesButNothingComesBackFromAnIgnoredFolder() throws IOException {
    for (String path : List.of("a.pdf", "b.pdf", "x/a.pdf", "y/a.pdf")) {
      write(path);
    }
    ignore("", "*.pdf", "!a.pdf", "/x/", "!/x/a.pdf");

    assertEquals(Set.of("a.pdf", "y/a.pdf"), paths());
  }

  @Test
  void marksOfWindowsAndNormalFormsMakeNoDifference() throws IOException {
    write("perche\u0301.txt");
    write("citta\u0300/a.txt");
    write("b.txt");
    write(".trovatoreignore", "\ufeffperch\u00e9.txt\r\ncitt\u00e0/\r");

    assertEquals(Set.of("b.txt"), paths());
  }

  @Test
  void hiddenFilesStayHiddenWhateverAnIgnoreFileSays() throws IOException {
    write(".nascosto");
    write("a.txt");
    ignore("", "!.nascosto", "!.trovatoreignore");

    assertEquals(Set.of("a.txt"), paths());
  }

  @Test
  void aLineThatIsNoPatternIsReportedAndTheOthersHold() throws IOException {
    write("x/a.txt");
    write("x/b.txt");
    ignore("x/", "[a-", "b.txt");

    Listing listing = corpus(Selection.ALL).list();
    assertEquals(Set.of("x/a.txt"), listing.files().keySet());
    assertEquals(Set.of("x/.trovatoreignore"), listing.problems().keySet());
    Problem problem = listing.problems().firstEntry().getValue();
    assertTrue(problem.message().contains("riga 1: «[a-»"), problem.message());
  }

  @Test
  void companionsGoWithTheirDocument() throws IOException {
    write("a.pdf");
    write("a.pdf.meta.yaml");
    write("b.txt");
    ignore("", "*.pdf");

    assertEquals(Set.of("b.txt"), paths());
  }

  @Test
  void whatIsLeftOutCannotBeReached() throws IOException {
    write("x/segreto.txt");
    write("x/a.txt");
    ignore("", "x/segreto.*");
    Corpus corpus = corpus(new Selection(Globs.of(List.of()), Globs.of(List.of("a.txt"))));

    for (String path : List.of("x/segreto.txt", "x/a.txt")) {
      assertEquals(Optional.empty(), corpus.resolve(path), path);
      assertFalse(corpus.holds(path), path);
    }
    assertTrue(corpus(Selection.ALL).resolve("x/a.txt").isPresent());
    assertTrue(corpus(Selection.ALL).holds("x/a.txt"));
  }

  @Test
  void includedAreTheFilesThatMatchAndWhatLiesInFoldersThatDo() throws IOException {
    for (String path : List.of("a.pdf", "a.txt", "x/b.pdf", "x/b.txt", "leggi/1/c.txt")) {
      write(path);
    }

    assertEquals(Set.of("a.pdf", "x/b.pdf"), paths(List.of("*.pdf"), List.of()));
    assertEquals(Set.of("a.txt", "leggi/1/c.txt"), paths(List.of("/leggi/", "/a.txt"), List.of()));
    assertEquals(Set.of("leggi/1/c.txt"), paths(List.of("leggi/**"), List.of()));
  }

  @Test
  void excludedAreFilesAndFoldersEvenIfTheyAreIncluded() throws IOException {
    for (String path : List.of("a.pdf", "x/b.pdf", "bozze/c.pdf", "bozze/1/d.pdf", "e.txt")) {
      write(path);
    }

    assertEquals(Set.of("a.pdf", "e.txt", "x/b.pdf"), paths(List.of(), List.of("bozze/")));
    assertEquals(Set.of("a.pdf"), paths(List.of("*.pdf"), List.of("bozze", "/x/*.pdf")));
    assertEquals(Set.of("x/b.pdf", "e.txt"), paths(List.of(), List.of("*.pdf", "!b.pdf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[", "a[b", "#commento", "/", "!", "x\\"})
  void whatMatchesNothingIsNoPattern(String text) {
    assertFalse(Globs.isGlob(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.pdf", "\\#a", "!a", "a b", "[ab]*", "[[:digit:]]?", "/x/**/y/"})
  void patternsOfGitArePatterns(String text) {
    assertTrue(Globs.isGlob(text));
  }
}
