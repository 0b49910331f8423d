package it.trovatore.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
}
