package it.trovatore.server.relevance;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that people type, and the documents that a reader of the corpus judged to serve it.
 *
 * @param id unique
 * @param kind of spelling or of query; figures are kept by kind
 * @param text as typed
 * @param grades of the relevant documents, by id: 2 answers it or is about it, 1 has something to
 *     say on it
 */
record Topic(String id, String kind, String text, Map<String, Integer> grades) {
  Topic {
    grades = Map.copyOf(grades);
    if (!grades.containsValue(2)) {
      throw new IllegalArgumentException(id + " has no document of grade 2");
    }
  }

  /**
   * All topics of a folder, in the order of its {@code queries.tsv}.
   *
   * @throws IllegalArgumentException when a row contradicts another or cannot be meant
   */
  static List<Topic> read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> judgments = new HashMap<>();
    for (List<String> row : Tsv.rows(folder.resolve("qrels.tsv"))) {
      Map<String, Integer> grades =
          judgments.computeIfAbsent(row.getFirst(), id -> new HashMap<>());
      if (!List.of("1", "2").contains(row.get(2))
          || grades.put(row.get(1), Integer.valueOf(row.get(2))) != null) {
        throw new IllegalArgumentException("no grade, or a second one: " + row);
      }
    }
    Map<String, Topic> topics =
        Tsv.rows(folder.resolve("queries.tsv")).stream()
            .map(
                row ->
                    new Topic(
                        row.getFirst(),
                        row.get(1),
                        row.get(2),
                        judgments.getOrDefault(row.getFirst(), Map.of())))
            .collect(
                toMap(
                    Topic::id,
                    topic -> topic,
                    (one, other) -> {
                      throw new IllegalArgumentException("two topics named " + one.id());
                    },
                    LinkedHashMap::new));
    if (!topics.keySet().containsAll(judgments.keySet())) {
      throw new IllegalArgumentException("judgments of topics that are not there");
    }
    return List.copyOf(topics.values());
  }

  /**
   * nDCG of the first documents of a ranking as {@code trec_eval} has it: the gain is the grade,
   * discounted by the logarithm of the rank.
   *
   * @return from 0 to 1
   */
  double ndcg(List<String> ranking, int depth) {
    List<Integer> found = ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return dcg(found, depth) / dcg(ideal, depth);
  }

  private static double dcg(Collection<Integer> gains, int depth) {
    double sum = 0;
    int rank = 0;
    for (int gain : gains) {
      if (++rank > depth) {
        break;
      }
      sum += gain * Math.log(2) / Math.log(rank + 1.0);
    }
    return sum;
  }
}
