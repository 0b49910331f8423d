package it.trovatore.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.trovatore.bench.Contender.Passage;
import it.trovatore.bench.input.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgmentsTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    write("corpus.jsonl", "{\"_id\": \"a\", \"title\": \"Il gatto\", \"text\": \"dorme\"}\n");
    write("queries.tsv", "_id\ttext\nq1\tgatto\n");
    write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\ta\t1\n");
  }

  @Test
  void readsAFolder() {
    assertEquals(
        new Judgments(
            Map.of("a", new Passage("Il gatto", "dorme")),
            Map.of("queries.tsv", Map.of("q1", "gatto")),
            Map.of("q1", Map.of("a", 1)),
            List.of()),
        Judgments.read(folder));
  }

  @Test
  void linesMayEndAsOnWindowsAndBeginWithAByteOrderMark() throws IOException {
    Judgments before = Judgments.read(folder);
    for (String name : List.of("corpus.jsonl", "queries.tsv", "qrels.tsv")) {
      write(name, '\uFEFF' + Files.readString(folder.resolve(name)).replace("\n", "\r\n"));
    }
    assertEquals(before, Judgments.read(folder));
  }

  @Test
  void takesIdsOfEitherNameAndJudgmentsAsTrecEvalHasThem() throws IOException {
    write("corpus.jsonl", "{\"id\": 7, \"text\": \"dorme\"}\n");
    write("qrels.tsv", "q1\t0\t7\t2\nq1\t0\t8\t0\n");
    Judgments judgments = Judgments.read(folder);
    assertEquals(Map.of("7", new Passage("", "dorme")), judgments.passages());
    assertEquals(Map.of("q1", Map.of("7", 2)), judgments.grades());
  }

  @Test
  void saysWhatIsPassedOver() throws IOException {
    write("queries.tsv", "_id\ttext\nq1\tgatto\nq2\tcane\n");
    write("qrels.tsv", "q1\ta\t1\nq1\tb\t1\n");
    assertEquals(
        List.of(
            "queries.tsv: 1 queries without a judgment are passed over",
            "1 documents of qrels.tsv are not in corpus.jsonl: nobody can find them"),
        Judgments.read(folder).notes());
  }

  @Test
  void saysWhereAFileIsWrong() throws IOException {
    assertWrong("corpus.jsonl", "{\"_id\": \"a\"}", "line 1: no \"text\"");
    assertWrong("corpus.jsonl", "\n{\"text\": \"a\"}", "line 2: no \"_id\" and no \"id\"");
    assertWrong("corpus.jsonl", "[1]", "line 1: no JSON object");
    assertWrong("corpus.jsonl", "{\"_id\": ", "line 1: not JSON: ");
    assertWrong(
        "corpus.jsonl",
        "{\"_id\": \"a\", \"text\": \"x\"}\n{\"_id\": \"a\", \"text\": \"y\"}",
        "line 2: a second document with the id a");
    assertWrong("queries.tsv", "q1\tgatto\nq1\tcane", "line 2: a second query with the id q1");
    assertWrong("queries.tsv", "q1 gatto", "line 1: one field, ");
    assertWrong("queries.tsv", "q2\tcane", ": none of its queries has a judgment");
    assertWrong("qrels.tsv", "q1\ta\t1\nq1\ta\tsì", "line 2: the grade is no whole number: sì");
    assertWrong("qrels.tsv", "q1\ta\t99999999999\nq1\ta\t99999999999", "line 2: the grade is no");
    assertWrong("qrels.tsv", "q1\t1", "line 1: query, document and grade are wanted");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    for (String name : List.of("corpus.jsonl", "qrels.tsv")) {
      String content = Files.readString(folder.resolve(name));
      Files.delete(folder.resolve(name));
      assertEquals("there is no " + folder.resolve(name), failure());
      write(name, content);
    }
    Files.delete(folder.resolve("queries.tsv"));
    assertEquals("there is no queries*.tsv in " + folder, failure());
  }

  @Test
  void saysWhatIsNotText() throws IOException {
    Files.write(folder.resolve("qrels.tsv"), "q1\tcittà\t1".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        folder.resolve("qrels.tsv") + ", line 1: this or one of the next lines is not in UTF-8",
        failure());
  }

  private void assertWrong(String name, String content, String message) throws IOException {
    String before = Files.readString(folder.resolve(name));
    write(name, content);
    String told = failure();
    write(name, before);
    assertEquals(
        folder.resolve(name).toString(), told.substring(0, told.indexOf(name) + name.length()));
    assertEquals(message, told.substring(told.indexOf(message)).substring(0, message.length()));
  }

  private String failure() {
    return String.valueOf(assertThrows(BadInput.class, () -> Judgments.read(folder)).getMessage());
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
