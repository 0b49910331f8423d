package it.trovatore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void pairsTellsWhichRowsHoldWithEachEngine() throws IOException {
    Run run =
        pairs(
            """
            expect\tcategory\ta\tb
            match\tverb\tandare\tvado
            match\tverb\tandare\tcasa
            distinct\tnoun\tcasa\tcaso
            nonempty\tstop\tper
            rank_below_exact\taccent\tpero\tperò
            """);
    assertEquals(0, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        List.of(
            "Trovatore",
            "  match                 1 of    2",
            "  distinct              1 of    1",
            "  nonempty              1 of    1",
            "  rank_below_exact      1 of    1",
            "    match andare casa",
            "ItalianAnalyzer",
            "  match                 0 of    2",
            "  distinct              1 of    1",
            "  nonempty              0 of    1",
            "  rank_below_exact      1 of    1",
            "Snowball"),
        lines.subList(0, 12));
  }

  @Test
  void pairsSaysWhichRowIsWrong() throws IOException {
    Path file = folder.resolve("pairs.tsv");
    assertEquals(
        new Run(
            2,
            "",
            file
                + ", line 2: no expectation: matches (there are match, distinct, nonempty,"
                + " rank_below_exact)\n"),
        pairs("expect\tcategory\ta\tb\nmatches\tverb\tandare\tvado\n"));
    assertEquals(
        new Run(
            2,
            "",
            file + ", line 1: expectation, category, a and b are wanted (no b with nonempty)\n"),
        pairs("match\tverb\tandare\n"));
    assertEquals(new Run(2, "", file + " holds no pairs\n"), pairs("\n"));
    assertEquals(new Run(2, "", "there is no niente.tsv\n"), Run.of("pairs", "niente.tsv"));
  }

  @Test
  void evalMeasuresEveryFileOfQueriesWithEachEngine() throws IOException {
    writeFolder();
    Run run = Run.of("eval", folder.toString());
    assertEquals(0, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(1 + 2 * 3, lines.size());
    assertTrue(lines.get(1).matches("queries-a.tsv +Trovatore +1.0000 .*"), lines.get(1));
    assertTrue(lines.get(2).matches("queries-a.tsv +ItalianAnalyzer +0.0000 .*"), lines.get(2));
    assertTrue(lines.get(4).matches("queries-b.tsv +Trovatore +1.0000 .*"), lines.get(4));
    assertEquals(
        List.of(
            "Indexing 2 documents with Trovatore",
            "Indexing 2 documents with ItalianAnalyzer",
            "Indexing 2 documents with Snowball"),
        run.err().lines().toList());
  }

  @Test
  void evalAsksTheFilesThatAreWantedAlone() throws IOException {
    writeFolder();
    Run run = Run.of("eval", folder.toString(), "--only", "-b");
    assertEquals(1 + 3, run.out().lines().count());
    assertEquals(
        new Run(2, "", "--only kw9 is in no name of queries-a.tsv, queries-b.tsv\n"),
        Run.of("eval", folder.toString(), "--only", "kw9"));
    assertEquals(
        new Run(2, "", "--every is 1 or more, not 0\n"),
        Run.of("eval", folder.toString(), "--every", "0"));
  }

  private Run pairs(String rows) throws IOException {
    Path file = folder.resolve("pairs.tsv");
    Files.writeString(file, rows);
    return Run.of("pairs", file.toString());
  }

  private void writeFolder() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "d1", "text": "Domani vado al mercato."}
        {"_id": "d2", "text": "Il gatto dorme."}
        """);
    Files.writeString(folder.resolve("queries-a.tsv"), "q1\tandare\n");
    Files.writeString(folder.resolve("queries-b.tsv"), "q2\tgatti\n");
    Files.writeString(folder.resolve("qrels.tsv"), "q1\td1\t1\nq2\td2\t1\n");
  }
}
