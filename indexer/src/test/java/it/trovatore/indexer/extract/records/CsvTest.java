package it.trovatore.indexer.extract.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of which each row is a document. */
class CsvTest extends ExtractionOfFiles {

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
  void theCharsetOfATableIsFound() throws IOException {
    byte[] table =
        "titolo;testo\nCittà;Perché no, più caffè.\n".getBytes(Charset.forName("IBM850"));

    assertEquals("Perché no, più caffè.", document("a.csv", table).body());
  }
}
