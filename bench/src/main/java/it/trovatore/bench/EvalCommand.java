package it.trovatore.bench;

import it.trovatore.bench.input.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures ranking on a folder with judgments. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Indexes DIR/corpus.jsonl, asks every DIR/queries*.tsv and judges by DIR/qrels.tsv.",
      "p is that of a paired randomisation test on nDCG@10 against Trovatore;",
      "ms is the median time of ranking ten documents, every query asked four times before,",
      "and more often where queries are few: code is compiled after thousands; first is the same",
      "after the engine was opened anew, which remembers nothing then."
    })
final class EvalCommand implements Callable<Integer> {

  private static final int DEPTH = 100;

  @Parameters(paramLabel = "DIR", description = "A BEIR-style folder.")
  private Path folder = Path.of("");

  @Option(names = "--only", paramLabel = "TEXT", description = "Only query files with this name.")
  private String only = "";

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only every Nth query of each file, for a quick look.")
  private int every = 1;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (every < 1) {
      throw new BadInput("--every is 1 or more, not " + every);
    }
    Judgments judgments = Judgments.read(folder);
    Map<String, Map<String, String>> asked = asked(judgments);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    judgments.notes().forEach(err::println);
    out.printf(
        Locale.ROOT,
        "%-26s %-16s %7s %7s %7s %7s %7s %8s %7s %7s%n",
        "queries",
        "engine",
        "nDCG@10",
        "MRR@10",
        "succ@1",
        "rec@10",
        "rec@100",
        "p",
        "ms",
        "first");
    try (TrovatoreContender trovatore = new TrovatoreContender();
        LuceneContender italian = LuceneContender.italianAnalyzer();
        LuceneContender snowball = LuceneContender.snowball()) {
      List<Contender> contenders = List.of(trovatore, italian, snowball);
      for (Contender contender : contenders) {
        err.printf(
            Locale.ROOT,
            "Indexing %,d documents with %s%n",
            judgments.passages().size(),
            contender.name());
        err.flush();
        contender.index(judgments.passages());
      }
      for (Map.Entry<String, Map<String, String>> file : asked.entrySet()) {
        report(out, file.getKey(), contenders, sample(file.getValue()), judgments);
      }
    }
    return 0;
  }

  private Map<String, Map<String, String>> asked(Judgments judgments) {
    Map<String, Map<String, String>> asked = new LinkedHashMap<>(judgments.queries());
    asked.keySet().removeIf(name -> !name.contains(only));
    if (asked.isEmpty()) {
      throw new BadInput(
          "--only "
              + only
              + " is in no name of "
              + String.join(", ", judgments.queries().keySet()));
    }
    return asked;
  }

  private Map<String, String> sample(Map<String, String> queries) {
    Map<String, String> sample = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, String> query : queries.entrySet()) {
      if (at++ % every == 0) {
        sample.put(query.getKey(), query.getValue());
      }
    }
    return sample;
  }

  private static void report(
      PrintWriter out,
      String file,
      List<Contender> contenders,
      Map<String, String> queries,
      Judgments judgments)
      throws IOException {
    double[] ours = {};
    List<QueryTimes> times = QueryTimes.of(contenders, List.copyOf(queries.values()));
    for (Contender contender : contenders) {
      List<Measures> measures = new ArrayList<>();
      for (Map.Entry<String, String> query : queries.entrySet()) {
        List<String> ranking = contender.search(query.getValue(), DEPTH);
        measures.add(
            Measures.of(ranking, judgments.grades().getOrDefault(query.getKey(), Map.of())));
      }
      double[] ndcg = measures.stream().mapToDouble(Measures::ndcg10).toArray();
      String p = "";
      if (ours.length == 0) {
        ours = ndcg;
      } else {
        p = String.format(Locale.ROOT, "%.4f", PairedRandomisation.p(ours, ndcg));
      }
      Measures mean = Measures.mean(measures);
      out.printf(
          Locale.ROOT,
          "%-26s %-16s %7.4f %7.4f %7.4f %7.4f %7.4f %8s %7.3f %7.3f%n",
          file,
          contender.name(),
          mean.ndcg10(),
          mean.mrr10(),
          mean.success1(),
          mean.recall10(),
          mean.recall100(),
          p,
          times.get(contenders.indexOf(contender)).again(),
          times.get(contenders.indexOf(contender)).first());
      out.flush();
    }
  }
}
