package it.trovatore.indexer.extract.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.OfficeFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings and metadata beside files, and in archives. */
class CompanionTest extends ExtractionOfFiles {

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
  void theFileBesideADocumentCorrectsItsMetadata() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"),
        "titolo: Il titolo vero\nautore: Anna Bianchi\ndata: 2024-03-02\ntags: [uno, due]\n");

    SourceDocument found = document("a.txt", "Titolo finto\n\nTesto.");

    assertEquals("Il titolo vero", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 2), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
  }

  @Test
  void aBadFileBesideADocumentIsReportedAndTheDocumentRead() throws IOException {
    Files.writeString(folder().resolve("a.txt.meta.yaml"), "titolo: [mai chiuso\n");

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Testo.", documents().getFirst().body());
    assertEquals(List.of(Problem.Kind.BAD_RECORD), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("a.txt.meta.yaml"));
  }

  @Test
  void aFileBesideADocumentThatIsTooLargeIsReportedAndTheDocumentRead() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"), "titolo: Il pane\n" + "# nota\n".repeat(200_000));

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Testo.", documents().getFirst().title());
    assertEquals(List.of(Problem.Kind.BAD_RECORD), kinds(extraction));
    assertTrue(extraction.problems().getFirst().detail().contains("supera 1 MB"));
  }

  @Test
  void aFailureThatNobodyForesawOfAFileBesideADocumentIsReported() {
    Companion companion =
        new Companion(
            "a.txt.meta.yaml",
            () -> {
              throw new IllegalStateException();
            });

    assertEquals(
        List.of(new Problem(Problem.Kind.BAD_RECORD, "a.txt.meta.yaml: non si può leggere")),
        Sidecar.of(Optional.of(companion)).problems());
  }

  @Test
  void whatIsNoMetadataBesideADocumentIsNamedWithWhatWouldBe() throws IOException {
    Files.writeString(
        folder().resolve("a.txt.meta.yaml"),
        """
        titolo: Il pane
        descrizione:
        data: 31/02/2024
        url: /locale/pane
        lingua: marziano
        autore: {nome: Anna}
        titel: Il sale
        tags: [uno, 2]
        """);

    Extraction extraction = extract("a.txt", "Testo.");

    assertEquals("Il pane", documents().getFirst().title());
    assertEquals(List.of("uno", "2"), documents().getFirst().tags());
    assertEquals(
        List.of(
            "data: «31/02/2024» non va bene: la data si scrive come 2024-07-31",
            "url: «/locale/pane» non va bene: è un indirizzo che comincia con http:// o https://",
            "lingua: «marziano» non va bene: la lingua si scrive come it o it-IT",
            "autore: «{\"nome\":\"Anna\"}» non va bene: è un testo o un elenco di testi",
            "il campo «titel» non esiste; quelli possibili sono: title, date, author, tags,"
                + " language, description, url, source"),
        extraction.problems().stream()
            .map(problem -> problem.detail().replaceFirst("a.txt.meta.yaml: ", ""))
            .toList());
  }
}
