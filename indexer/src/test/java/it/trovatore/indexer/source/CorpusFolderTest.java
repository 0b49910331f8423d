package it.trovatore.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFolderTest {

  @Test
  void aPathAloneHasNoAddress() {
    CorpusFolder folder = CorpusFolder.parse("dati/a=b");

    assertEquals(Path.of("dati/a=b").toAbsolutePath(), folder.location());
    assertEquals(Optional.empty(), folder.address("x.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=https://e.it/atti", "x=https://e.it/atti/"})
  void anAddressEndsWithASlash(String text) {
    CorpusFolder folder = CorpusFolder.parse(text);

    assertEquals(Path.of("x").toAbsolutePath(), folder.location());
    assertEquals(Optional.of("https://e.it/atti/a/b.pdf"), folder.address("a/b.pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=ftp://e.it/",
        "x=javascript://e.it/%0aalert(1)",
        "x=https:///senza/nome",
        "x=https:/e.it/",
        "x=https://e.it/?q=1",
        "x=https://e.it/#a",
        "x=https://e.it/a b/"
      })
  void whatIsNoAddressOfAFolderIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CorpusFolder.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "a b.txt,                a%20b.txt",
    "100% vero?.md,          100%25%20vero%3F.md",
    "città d'arte/nº#1.pdf,  citt%C3%A0%20d'arte/n%C2%BA%231.pdf",
    "atti:1/2:3.txt,         atti:1/2:3.txt",
    "'[a]{b}|c\\d.txt',      %5Ba%5D%7Bb%7D%7Cc%5Cd.txt",
    "😀.txt,                 %F0%9F%98%80.txt"
  })
  void pathsAreEncoded(String path, String encoded) {
    CorpusFolder folder = new CorpusFolder(Path.of("x"), "https://e.it/");

    assertEquals(Optional.of("https://e.it/" + encoded), folder.address(path));
  }

  @Test
  void eachFolderOfACorpusHasItsOwnAddress() {
    Corpus corpus =
        Corpus.of(
            List.of(
                CorpusFolder.parse("uno/atti=https://e.it/uno"),
                CorpusFolder.parse("due/atti=https://e.it/due"),
                CorpusFolder.parse("tre")),
            Selection.ALL);

    assertEquals(Optional.of("https://e.it/uno/a.txt"), corpus.address("atti/a.txt"));
    assertEquals(Optional.of("https://e.it/due/a.txt"), corpus.address("atti-2/a.txt"));
    assertEquals(Optional.empty(), corpus.address("tre/a.txt"));
    assertEquals(Optional.empty(), corpus.address("altro/a.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "/x/y", "/[", "a\ud800b"})
  void whatCanBeNoPathHasNoAddress(String path) {
    Corpus corpus = Corpus.of(List.of(CorpusFolder.parse("x=https://e.it")), Selection.ALL);

    assertEquals(Optional.empty(), corpus.address(path));
  }

  @Test
  void whatWasSentIsInNoFolder() {
    Corpus corpus = Corpus.of(List.of(CorpusFolder.parse("x=https://e.it")), Selection.ALL);

    assertEquals(Optional.of("https://e.it/a.txt"), corpus.address("a.txt"));
    assertEquals(Optional.empty(), corpus.address(Corpus.SENT + "a.txt"));
  }
}
