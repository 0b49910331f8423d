package it.trovatore.indexer.extract.man;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Manual pages, in both languages of macros. */
class ManTest extends ExtractionOfFiles {

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
  void aManualPageThatOnlyPointsElsewhereSaysSo() throws IOException {
    Extraction extraction = extract("dir.1", ".so man1/ls.1\n");

    assertEquals(List.of(Problem.Kind.NO_TEXT), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("ls"));
  }
}
