package it.trovatore.bench;

import it.trovatore.bench.Contender.Passage;
import it.trovatore.bench.input.BadInput;
import it.trovatore.bench.input.JsonLines;
import it.trovatore.bench.input.Lines;
import it.trovatore.bench.input.Lines.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A BEIR-style folder: {@code corpus.jsonl} ({@code id} or {@code _id}, {@code text}, optional
 * {@code title}), one or more {@code queries*.tsv} (id, text) and {@code qrels.tsv} (query id,
 * document id, grade, also with {@code trec_eval}'s second column). Head lines are passed over.
 *
 * @param passages by id
 * @param queries by file name, then by query id; only those with a judgment, at least one a file
 * @param grades by query id, then by document id; only grades above 0
 * @param notes what was passed over, for whoever measures
 */
record Judgments(
    Map<String, Passage> passages,
    Map<String, Map<String, String>> queries,
    Map<String, Map<String, Integer>> grades,
    List<String> notes) {

  /**
   * Reads all files.
   *
   * @throws BadInput when one is missing or wrong, with the line
   */
  static Judgments read(Path folder) {
    Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
    List<String> notes = new ArrayList<>();
    Map<String, Map<String, String>> queries = new TreeMap<>();
    for (Path file : queryFiles(folder)) {
      queries.put(file.getFileName().toString(), queries(file, grades, notes));
    }
    Map<String, Passage> passages = passages(folder.resolve("corpus.jsonl"));
    long missing =
        grades.values().stream()
            .flatMap(each -> each.keySet().stream())
            .distinct()
            .filter(id -> !passages.containsKey(id))
            .count();
    if (missing > 0) {
      notes.add(missing + " documents of qrels.tsv are not in corpus.jsonl: nobody can find them");
    }
    return new Judgments(passages, queries, grades, notes);
  }

  private static List<Path> queryFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(Judgments::isQueries).sorted().toList();
      if (found.isEmpty()) {
        throw new BadInput("there is no queries*.tsv in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new BadInput(folder + " cannot be read: " + e.getMessage());
    }
  }

  private static boolean isQueries(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("queries") && name.endsWith(".tsv");
  }

  private static Map<String, Passage> passages(Path file) {
    Map<String, Passage> passages = new LinkedHashMap<>();
    JsonLines.read(
        file,
        entry -> {
          String id = entry.required("_id", "id");
          String title = entry.object().path("title").asText("");
          if (passages.put(id, new Passage(title, entry.required("text"))) != null) {
            throw entry.bad("a second document with the id " + id);
          }
        });
    return passages;
  }

  private static Map<String, String> queries(
      Path file, Map<String, Map<String, Integer>> grades, List<String> notes) {
    Map<String, String> queries = new LinkedHashMap<>();
    int without = 0;
    for (Row row : Lines.rows(file)) {
      if (!grades.containsKey(row.field(0))) {
        without += row.line() == 1 ? 0 : 1;
      } else if (queries.put(row.field(0), row.field(1)) != null) {
        throw row.bad("a second query with the id " + row.field(0));
      }
    }
    if (queries.isEmpty()) {
      throw new BadInput(file + ": none of its queries has a judgment in qrels.tsv");
    }
    if (without > 0) {
      notes.add(
          file.getFileName() + ": " + without + " queries without a judgment are passed over");
    }
    return queries;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (Row row : Lines.rows(file)) {
      if (row.fields().size() < 3) {
        throw row.bad("query, document and grade are wanted");
      }
      String grade = row.fields().getLast();
      if (!grade.matches("-?\\d{1,9}")) {
        if (row.line() == 1) {
          continue;
        }
        throw row.bad("the grade is no whole number: " + grade);
      }
      if (Integer.parseInt(grade) > 0) {
        grades
            .computeIfAbsent(row.field(0), id -> new LinkedHashMap<>())
            .put(row.field(row.fields().size() - 2), Integer.parseInt(grade));
      }
    }
    return grades;
  }
}
