package it.trovatore.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The median times of a query, in milliseconds.
 *
 * @param again when every query was asked before, so that an engine that remembers words and slips
 *     knows all of them
 * @param first when the engine has just begun, and remembers what the queries before had alike
 */
record QueryTimes(double again, double first) {

  private static final int PAGE = 10;

  /** How often every query is asked at least before its time counts. */
  private static final int ROUNDS_BEFORE = 4;

  /** How many queries are asked at least before times count, so that code is compiled. */
  private static final int QUERIES_BEFORE = 16_000;

  /**
   * How long contenders take to rank a page of ten documents, in their order. They take turns query
   * by query, so that what else the machine does falls on all alike.
   *
   * @param queries one or more
   */
  static List<QueryTimes> of(List<? extends Contender> contenders, List<String> queries)
      throws IOException {
    int rounds = Math.max(ROUNDS_BEFORE, Math.ceilDiv(QUERIES_BEFORE, queries.size()));
    for (int round = 0; round < rounds; round++) {
      nanos(contenders, queries);
    }
    for (Contender contender : contenders) {
      contender.forget();
    }
    double[] first = medians(contenders, queries);
    double[] again = medians(contenders, queries);
    return IntStream.range(0, contenders.size())
        .mapToObj(contender -> new QueryTimes(again[contender], first[contender]))
        .toList();
  }

  private static double[] medians(List<? extends Contender> contenders, List<String> queries)
      throws IOException {
    return Arrays.stream(nanos(contenders, queries))
        .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[each.length / 2] / 1e6)
        .toArray();
  }

  private static long[][] nanos(List<? extends Contender> contenders, List<String> queries)
      throws IOException {
    long[][] nanos = new long[contenders.size()][queries.size()];
    for (int query = 0; query < queries.size(); query++) {
      for (int contender = 0; contender < contenders.size(); contender++) {
        long start = System.nanoTime();
        contenders.get(contender).search(queries.get(query), PAGE);
        nanos[contender][query] = System.nanoTime() - start;
      }
    }
    return nanos;
  }
}
