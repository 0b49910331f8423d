package it.trovatore.indexer.extract.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML, and plain text in whatever charset. */
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
  void aTextBehindThousandsOfBlankLinesIsRead() throws IOException {
    assertEquals("Il pane.", document("a.txt", "\n".repeat(60_000) + "Il pane.").body());
  }
}
