package it.trovatore.server.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tab-separated rows under one line of headings; nothing is quoted or escaped. */
final class Tsv {
  private Tsv() {}

  /**
   * The rows under the headings.
   *
   * @throws IllegalArgumentException when a row has not as many columns as there are headings
   */
  static List<List<String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int columns = columns(lines.getFirst()).size();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> row = columns(lines.get(i));
      if (row.size() != columns) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": " + row.size() + " columns instead of " + columns);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> columns(String line) {
    return List.of(line.split("\t", -1));
  }
}
