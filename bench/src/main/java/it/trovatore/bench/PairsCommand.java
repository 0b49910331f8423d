package it.trovatore.bench;

import it.trovatore.bench.Contender.Passage;
import it.trovatore.bench.input.BadInput;
import it.trovatore.bench.input.Lines;
import it.trovatore.bench.input.Lines.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  @Spec private @Nullable CommandSpec spec;

  /** What is asked of a pair. */
  private enum Expectation {
    MATCH,
    DISTINCT,
    NONEMPTY,
    RANK_BELOW_EXACT;

    /** Whether it holds, with the ranks from 0 of a and b; negative for what was not found. */
    boolean holds(int a, int b) {
      return switch (this) {
        case MATCH -> b >= 0;
        case DISTINCT -> b < 0;
        case NONEMPTY -> a >= 0;
        case RANK_BELOW_EXACT -> a >= 0 && (b < 0 || a < b);
      };
    }

    private static Expectation of(Row row) {
      for (Expectation each : values()) {
        if (each.toString().equals(row.field(0))) {
          return each;
        }
      }
      throw row.bad("no expectation: " + row.field(0) + " (there are " + known() + ")");
    }

    private static String known() {
      return String.join(", ", Stream.of(values()).map(Expectation::toString).toList());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A row.
   *
   * @param b empty for {@link Expectation#NONEMPTY}
   */
  private record Pair(Expectation expect, String a, String b) {

    static Pair of(Row row) {
      Expectation expect = Expectation.of(row);
      if (row.field(2).isBlank() || (expect != Expectation.NONEMPTY && row.field(3).isBlank())) {
        throw row.bad("expectation, category, a and b are wanted (no b with nonempty)");
      }
      return new Pair(expect, row.field(2), row.field(3));
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Pair> pairs =
        Lines.rows(file).stream()
            .filter(row -> row.line() > 1 || !row.field(0).equals("expect"))
            .map(Pair::of)
            .toList();
    if (pairs.isEmpty()) {
      throw new BadInput(file + " holds no pairs");
    }
    Map<String, Passage> passages = passages(pairs);
    try (TrovatoreContender trovatore = new TrovatoreContender();
        LuceneContender italian = LuceneContender.italianAnalyzer();
        LuceneContender snowball = LuceneContender.snowball()) {
      for (Contender contender : List.of(trovatore, italian, snowball)) {
        contender.index(passages);
        report(out, contender, pairs, passages.size());
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

  private static void report(PrintWriter out, Contender contender, List<Pair> pairs, int documents)
      throws IOException {
    Map<Expectation, Integer> right = new EnumMap<>(Expectation.class);
    Map<Expectation, Integer> all = new EnumMap<>(Expectation.class);
    List<Pair> wrong = new ArrayList<>();
    for (Pair pair : pairs) {
      List<String> found = contender.search(pair.a(), documents);
      boolean holds = pair.expect().holds(found.indexOf(pair.a()), found.indexOf(pair.b()));
      all.merge(pair.expect(), 1, Integer::sum);
      right.merge(pair.expect(), holds ? 1 : 0, Integer::sum);
      if (!holds) {
        wrong.add(pair);
      }
    }
    out.println(contender.name());
    all.forEach(
        (expect, count) ->
            out.printf(Locale.ROOT, "  %-18s %4d of %4d%n", expect, right.get(expect), count));
    if (contender instanceof TrovatoreContender) {
      wrong.forEach(pair -> out.println("    " + pair.expect() + " " + pair.a() + " " + pair.b()));
    }
    out.flush();
  }
}
