package it.trovatore.bench;

import it.trovatore.bench.Contender.Passage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures which words meet. */
@Command(
    name = "pairs",
    mixinStandardHelpOptions = true,
    description = {
      "Reads rows of expectation, category, a and b, separated by tabs, and asks for each a.",
      "match: a document that holds b is found; distinct: it is not;",
      "rank_below_exact: it may be, but below one that holds a; nonempty: a alone is found."
    })
final class PairsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A TSV file of word pairs.")
  private Path file = Path.of("");

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  private record Pair(String expect, String category, String a, String b) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    List<Pair> pairs =
        Judgments.rows(file).stream()
            .filter(row -> row.size() >= 3 && !row.getFirst().equals("expect"))
            .map(
                row ->
                    new Pair(row.get(0), row.get(1), row.get(2), row.size() > 3 ? row.get(3) : ""))
            .toList();
    Map<String, Passage> passages = passages(pairs);
    try (TrovatoreContender trovatore = new TrovatoreContender();
        LuceneContender italian = LuceneContender.italianAnalyzer();
        LuceneContender snowball = LuceneContender.snowball()) {
      for (Contender contender : List.of(trovatore, italian, snowball)) {
        contender.index(passages);
        report(out, contender, pairs);
      }
    }
    return 0;
  }

  private static Map<String, Passage> passages(List<Pair> pairs) {
    Map<String, Passage> passages = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      passages.put(pair.a(), new Passage("", pair.a()));
      if (!pair.b().isEmpty()) {
        passages.put(pair.b(), new Passage("", pair.b()));
      }
    }
    return passages;
  }

  private static void report(PrintWriter out, Contender contender, List<Pair> pairs)
      throws IOException {
    Map<String, Integer> right = new TreeMap<>();
    Map<String, Integer> all = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int documents = passages(pairs).size();
    for (Pair pair : pairs) {
      all.merge(pair.expect(), 1, Integer::sum);
      if (holds(contender, pair, documents)) {
        right.merge(pair.expect(), 1, Integer::sum);
      } else {
        wrong.add(pair.expect() + " " + pair.a() + " " + pair.b());
      }
    }
    out.printf(Locale.ROOT, "%s%n", contender.name());
    all.forEach(
        (expect, count) ->
            out.printf(
                Locale.ROOT, "  %-18s %4d of %4d%n", expect, right.getOrDefault(expect, 0), count));
    if (contender instanceof TrovatoreContender) {
      wrong.forEach(line -> out.printf("    %s%n", line));
    }
    out.flush();
  }

  private static boolean holds(Contender contender, Pair pair, int documents) throws IOException {
    List<String> found = contender.search(pair.a(), documents);
    int a = found.indexOf(pair.a());
    int b = found.indexOf(pair.b());
    return switch (pair.expect()) {
      case "match" -> b >= 0;
      case "distinct" -> b < 0;
      case "nonempty" -> a >= 0;
      case "rank_below_exact" -> a >= 0 && (b < 0 || a < b);
      default -> throw new IllegalArgumentException("unknown expectation: " + pair.expect());
    };
  }
}
