package it.trovatore.indexer.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.trovatore.indexer.extract.Extraction;
import it.trovatore.indexer.extract.ExtractionOfFiles;
import it.trovatore.indexer.extract.SampleFiles;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest extends ExtractionOfFiles {

  @Test
  void aPdfIsReadInParagraphsAcrossLinesAndPages() throws IOException {
    SourceDocument found =
        document(
            "a.pdf",
            SampleFiles.pdf(
                List.of(
                    List.of(
                        "Il titolo del PDF",
                        "",
                        "La prima riga di un capoverso che va a capo con una parola divi-",
                        "sa e che continua nella pagina seguente dopo avere detto che le"),
                    List.of("pagine sono due, e qui finisce.", "", "2"))));

    assertEquals("Il titolo del PDF", found.title());
    assertEquals("Anna Bianchi", found.author());
    assertEquals(LocalDate.of(2024, 3, 1), found.date());
    assertEquals(List.of("uno", "due"), found.tags());
    assertEquals(
        "La prima riga di un capoverso che va a capo con una parola divisa e che continua nella"
            + " pagina seguente dopo avere detto che le pagine sono due, e qui finisce.",
        found.body());
  }

  @Test
  void theColumnsOfAPdfAreReadOneAfterTheOther() throws IOException {
    String body =
        document(
                "a.pdf",
                SampleFiles.columns(
                    List.of(
                        "La prima colonna comincia qui in alto,", "continua e poi scende fino a"),
                    List.of("quando la seconda la riprende e la", "porta alla sua fine.")))
            .body();

    assertEquals(
        "La prima colonna comincia qui in alto, continua e poi scende fino a quando la seconda la"
            + " riprende e la porta alla sua fine.",
        body);
  }

  @Test
  void whatAllPagesOfAPdfRepeatAtTopAndFootComesOnceAtTheEnd() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(List.of("Rivista, n. 3", "", "Capoverso " + page + ".", "", "pag. " + page));
    }
    assertEquals(
        "Capoverso 1.\n\nCapoverso 2.\n\nCapoverso 3.\n\nCapoverso 4.\n\nRivista, n. 3",
        document("a.pdf", SampleFiles.pdf(pages)).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comune di Prova|TESTO|- # -",
        "Comune di Prova|- # -|TESTO",
        "TESTO|Comune di Prova|#",
        "Provincia di Prova|Comune di Prova - pag. # di 2|TESTO",
        "Prot. n. 4471 del 19/04/2016 - Pagina #|TESTO"
      })
  void aWordIsPutTogetherAcrossHeadAndFootOfTwoPages(String layout) throws IOException {
    List<String> texts =
        List.of(
            "La relazione che il tecnico ha fatto dice che il ponte è stato abili-",
            "tato al passaggio dei carri. Così la relazione.");
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      String drawn = layout.replace("#", String.valueOf(page));
      pages.add(List.of(drawn.replace("TESTO", texts.get(page - 1)).split("[|]", -1)));
    }
    assertTrue(document("a.pdf", SampleFiles.pdf(pages)).body().contains("abilitato al passaggio"));
  }

  @Test
  void headAndFootThatAreDrawnFirstEndWithTheNumberOfThePage() throws IOException {
    List<List<String>> pages =
        List.of(
            List.of("Raccolta di atti, n. 21", "pag. 1 di 2", "Il consiglio delibera di approva-"),
            List.of("Memorie della provincia", "pag. 2 di 2", "re il regolamento."));

    assertEquals(
        "Il consiglio delibera di approvare il regolamento.\n\nRaccolta di atti, n. 21\n\nMemorie"
            + " della provincia",
        document("a.pdf", SampleFiles.pdf(pages)).body());
  }

  @Test
  void aNumberThatIsNoPagesStaysInAPdf() throws IOException {
    assertEquals(
        "Fattura\n\n1/2024\n\nIl saldo è dovuto entro il\n\n2024",
        document(
                "a.pdf",
                SampleFiles.pdf(
                    List.of(
                        List.of(
                            "Fattura",
                            "",
                            "1/2024",
                            "",
                            "Il saldo è dovuto entro il",
                            "",
                            "2024"))))
            .body());
  }

  @Test
  void theLargestLettersOfAPdfThatNamesNoTitleAreIts() throws IOException {
    SourceDocument found =
        document(
            "a.pdf",
            SampleFiles.headed(
                "Collana di studi, volume 3",
                List.of("La torre civica", "Un paese che non c'è"),
                "Fu edificata nel secolo scorso, e poi rifatta."));

    assertEquals("La torre civica Un paese che non c'è", found.title());
    assertEquals(
        "Collana di studi, volume 3\n\nFu edificata nel secolo scorso, e poi rifatta.",
        found.body());
    assertEquals(null, found.author());
  }

  @Test
  void theLeftAndTheRightPagesOfAPdfHaveHeadsOfTheirOwn() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 0; page < 6; page++) {
      pages.add(
          List.of(
              page % 2 == 0 ? "LE FONTI " + (page + 101) : (page + 101) + " ANNA BIANCHI",
              "La riga della pagina " + (char) ('a' + page) + " che non finisce qui ma va"));
    }
    String body = document("a.pdf", SampleFiles.pdf(pages)).body();
    assertTrue(body.endsWith("non finisce qui ma va\n\nLE FONTI 101\n\n102 ANNA BIANCHI"), body);
    assertEquals(1, body.split("LE FONTI", -1).length - 1);
    assertEquals(1, body.split("ANNA BIANCHI", -1).length - 1);
  }

  @Test
  void whatIsLeftOfAPdfCutShortIsReadAndReported() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 30; page++) {
      pages.add(List.of("Questa è la pagina numero " + page + "."));
    }
    byte[] pdf = SampleFiles.pdf(pages);
    int end = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");

    Extraction extraction = extract("a.pdf", Arrays.copyOf(pdf, end));

    assertEquals(
        List.of(Problem.Kind.DAMAGED), extraction.problems().stream().map(Problem::kind).toList());
    assertTrue(documents().getFirst().body().contains("pagina numero 30."));
  }
}
