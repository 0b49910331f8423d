package it.trovatore.server.http;

import it.trovatore.search.document.FileRecord;
import it.trovatore.search.document.Problem;
import it.trovatore.search.document.SourceDocument;
import it.trovatore.search.engine.Engine;
import it.trovatore.search.engine.Indexer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small corpus with what is hard to show: markup in the text, odd names, records of one file. */
final class SampleCorpus {
  static final String DAVOS = "articoli/davos.txt";
  static final String RECORD = "agenzia.jsonl#2024/07";
  static final String ODD_NAME = "città d'arte/50% & più+#1;v=2.md";
  static final String MARKUP = "pagine/markup.html";
  static final int RIVERS = 23;

  /** The same text with so many names, the first of which is this one, and two reprints of it. */
  static final int LIGHTHOUSES = 6;

  static final String LIGHTHOUSE = "faro/0.txt";
  static final int REPRINTS = 2;
  static final int DOCUMENTS = RIVERS + LIGHTHOUSES + REPRINTS + 4;

  private static final String LIGHTHOUSE_TEXT =
      """
      Il faro dell'isola tornerà a illuminare il golfo: il consiglio ha approvato il restauro della \
      torre, chiusa da vent'anni, e della casa del guardiano, che diventerà un piccolo museo.

      I lavori cominciano in autunno. La lanterna sarà smontata pezzo per pezzo e portata \
      nell'officina che la costruì, l'unica che conserva ancora i disegni delle lenti.
      """;

  private SampleCorpus() {}

  static void index(Engine engine) {
    try (Indexer indexer = engine.indexer()) {
      add(
          indexer,
          DAVOS,
          "La tavola rotonda di Davos",
          """
          Yann LeCun ha parlato durante una tavola rotonda a Davos. \
          L'intelligenza artificiale era il tema della giornata.

          Nella seconda parte si è discusso di energia e di scuola.
          Poi una tavola più piccola, non rotonda, ha chiuso i lavori a Davos.
          """,
          "Maria Bianchi",
          LocalDate.of(2024, 3, 5),
          List.of("intelligenza artificiale", "economia"),
          "txt");
      add(
          indexer,
          RECORD,
          "Agenzia: l'energia dei centri dati",
          "I centri dati consumano energia. La tavola dei conti è aperta.",
          null,
          LocalDate.of(2024, 7, 1),
          List.of(),
          "jsonl");
      add(
          indexer,
          ODD_NAME,
          "Un nome difficile",
          "Il nome di questo file mette alla prova gli indirizzi.",
          null,
          null,
          List.of(),
          "md");
      add(
          indexer,
          MARKUP,
          "Il tag <script> & i suoi \"fratelli\"",
          "Scrivere <script>alert('pericolo')</script> in una pagina è pericoloso, 𝄞 anche in musica.",
          "O'Neill <o@esempio.it>",
          LocalDate.of(2023, 12, 31),
          List.of("web"),
          "html");
      for (int i = 1; i <= RIVERS; i++) {
        add(
            indexer,
            "fiumi/fiume-" + (i < 10 ? "0" : "") + i + ".txt",
            "Fiume numero " + i,
            "Un fiume scorre verso il mare; il racconto di questo fiume è il numero " + i + ".",
            null,
            LocalDate.of(2020, 1, i),
            List.of("fiumi"),
            "txt");
      }
      for (int i = 0; i < LIGHTHOUSES; i++) {
        add(
            indexer,
            "faro/" + i + ".txt",
            i == 0 ? "Il faro, il faro" : "Il faro torna ad accendersi",
            LIGHTHOUSE_TEXT,
            null,
            LocalDate.of(2021, 5, 1),
            List.of(),
            "txt");
      }
      for (int i = 1; i <= REPRINTS; i++) {
        add(
            indexer,
            "giornali/" + i + ".html",
            "Ripresa numero " + i,
            "Lo scrive l'edizione numero " + i + ". " + LIGHTHOUSE_TEXT,
            null,
            LocalDate.of(2021, 5, i + 1),
            List.of(),
            "html");
      }
      indexer.record(
          new FileRecord(
              "rotto.pdf",
              12,
              Instant.EPOCH,
              "00",
              "pdf",
              0,
              List.of(new Problem(Problem.Kind.DAMAGED, "manca la fine"))));
      indexer.publish();
    }
  }

  /** Writes the files that tests fetch in the original. */
  static void writeFiles(Path folder) throws IOException {
    write(folder, DAVOS, "La tavola rotonda è a Davos.", StandardCharsets.UTF_8);
    write(folder, "vecchio.txt", "Perché così", Charset.forName("windows-1252"));
    write(folder, "largo.txt", "Perché così", StandardCharsets.UTF_16LE);
    write(folder, "mela.txt", "Perché così", Charset.forName("x-MacRoman"));
    write(folder, MARKUP, "<script>alert('pericolo')</script>", StandardCharsets.UTF_8);
    write(folder, ODD_NAME, "# Nome", StandardCharsets.UTF_8);
    write(folder, "libro.pdf", "%PDF-1.4", StandardCharsets.UTF_8);
  }

  private static void write(Path folder, String name, String text, Charset charset)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, text.getBytes(charset));
  }

  private static void add(
      Indexer indexer,
      String id,
      String title,
      String body,
      @Nullable String author,
      @Nullable LocalDate date,
      List<String> tags,
      String format) {
    int hash = id.endsWith(".md") ? -1 : id.indexOf('#');
    String file = hash < 0 ? id : id.substring(0, hash);
    indexer.remove(file);
    indexer.add(new SourceDocument(id, file, title, body, author, date, tags, format));
    indexer.record(new FileRecord(file, 1, Instant.EPOCH, "00", format, 1, List.of()));
  }
}
