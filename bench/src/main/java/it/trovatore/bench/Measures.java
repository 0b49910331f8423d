package it.trovatore.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The measures of one ranking of at most 100 documents (Järvelin and Kekäläinen 2002 for nDCG, with
 * the grade itself as gain).
 */
record Measures(double ndcg10, double mrr10, double success1, double recall10, double recall100) {

  static Measures of(List<String> ranking, Map<String, Integer> grades) {
    double gain = 0;
    double reciprocal = 0;
    int found10 = 0;
    int found100 = 0;
    for (int rank = 0; rank < Math.min(100, ranking.size()); rank++) {
      Integer grade = grades.get(ranking.get(rank));
      if (grade == null) {
        continue;
      }
      found100++;
      if (rank < 10) {
        found10++;
        gain += grade * discount(rank);
        reciprocal = reciprocal == 0 ? 1.0 / (rank + 1) : reciprocal;
      }
    }
    return new Measures(
        gain / ideal(grades),
        reciprocal,
        reciprocal == 1 ? 1 : 0,
        (double) found10 / grades.size(),
        (double) found100 / grades.size());
  }

  static Measures mean(List<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
        all.stream().mapToDouble(Measures::mrr10).average().orElse(0),
        all.stream().mapToDouble(Measures::success1).average().orElse(0),
        all.stream().mapToDouble(Measures::recall10).average().orElse(0),
        all.stream().mapToDouble(Measures::recall100).average().orElse(0));
  }

  private static double ideal(Map<String, Integer> grades) {
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
    double ideal = 0;
    for (int rank = 0; rank < best.size(); rank++) {
      ideal += best.get(rank) * discount(rank);
    }
    return ideal;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}
