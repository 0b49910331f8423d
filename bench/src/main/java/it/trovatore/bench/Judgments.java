package it.trovatore.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.trovatore.bench.Contender.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A BEIR-style folder: {@code corpus.jsonl} ({@code id} or {@code _id}, {@code text}, optional
 * {@code title}), one or more {@code queries*.tsv} (id, text) and {@code qrels.tsv} (query id,
 * document id, grade). A head line in a TSV file is passed over.
 *
 * @param passages by id
 * @param queries by file name, then by query id
 * @param grades by query id, then by document id; only grades above 0
 */
record Judgments(
    Map<String, Passage> passages,
    Map<String, Map<String, String>> queries,
    Map<String, Map<String, Integer>> grades) {

  static Judgments read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
    Map<String, Map<String, String>> queries = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Judgments::isQueries).sorted().toList()) {
        queries.put(file.getFileName().toString(), queries(file, grades));
      }
    }
    return new Judgments(passages(folder.resolve("corpus.jsonl")), queries, grades);
  }

  private static boolean isQueries(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("queries") && name.endsWith(".tsv");
  }

  private static Map<String, Passage> passages(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Passage> passages = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> !line.isBlank())
          .forEach(
              line -> {
                try {
                  JsonNode node = json.readTree(line);
                  String id = node.path("_id").asText(node.path("id").asText());
                  passages.put(
                      id, new Passage(node.path("title").asText(""), node.path("text").asText()));
                } catch (IOException e) {
                  throw new UncheckedIOException(file + ": not JSON: " + line, e);
                }
              });
    }
    return passages;
  }

  private static Map<String, String> queries(Path file, Map<String, Map<String, Integer>> grades)
      throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (List<String> row : rows(file)) {
      if (grades.containsKey(row.getFirst())) {
        queries.put(row.getFirst(), row.get(1));
      }
    }
    return queries;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (List<String> row : rows(file)) {
      String grade = row.getLast();
      if (row.size() >= 3 && grade.matches("\\d+") && !grade.equals("0")) {
        grades
            .computeIfAbsent(row.getFirst(), id -> new HashMap<>())
            .put(row.get(row.size() - 2), Integer.parseInt(grade));
      }
    }
    return grades;
  }

  static List<List<String>> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> List.of(line.split("\t", -1)))
          .filter(row -> row.size() >= 2)
          .toList();
    }
  }
}
